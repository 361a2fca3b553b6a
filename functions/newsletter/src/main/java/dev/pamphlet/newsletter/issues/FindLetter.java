package dev.pamphlet.newsletter.issues;

import dev.pamphlet.newsletter.letter.LetterTemplate;

/** Finds the letter that an issue goes out as. */
@FunctionalInterface
public interface FindLetter {

  /**
   * The letter as it was when its sending began, or was scheduled.
   *
   * @throws IllegalStateException when the issue was never sent nor scheduled
   */
  LetterTemplate find(IssueId id);
}
