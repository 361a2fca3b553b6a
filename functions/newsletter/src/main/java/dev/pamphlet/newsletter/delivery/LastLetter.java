package dev.pamphlet.newsletter.delivery;

import dev.pamphlet.newsletter.issues.FindLetter;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.newsletter.letter.LetterTemplate;

/**
 * Caches the letter that was found last: the chunks of an issue come one after the other, and its
 * letter no longer changes.
 */
public final class LastLetter implements FindLetter {

  private final FindLetter letters;
  private Found last;

  private record Found(IssueId issue, LetterTemplate letter) {}

  public LastLetter(FindLetter letters) {
    this.letters = letters;
  }

  @Override
  public LetterTemplate find(IssueId id) {
    if (last == null || !last.issue().equals(id)) {
      last = new Found(id, letters.find(id));
    }
    return last.letter();
  }
}
