package dev.pamphlet.newsletter.issues;

import dev.pamphlet.newsletter.letter.LetterTemplate;

/** Finds the letter that an issue goes out as. */
@FunctionalInterface
public interface FindLetter {

  /**
   * The letter as it was when the issue was sent or scheduled.
   *
   * @throws IllegalStateException when the issue was neither sent nor scheduled
   */
  LetterTemplate find(IssueId id);
}
