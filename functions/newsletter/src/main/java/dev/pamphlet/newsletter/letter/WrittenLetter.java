package dev.pamphlet.newsletter.letter;

import java.util.List;

/**
 * A letter, and what was found before it is sent.
 *
 * @param findings in the order of the draft, those without a place first
 */
public record WrittenLetter(LetterTemplate template, List<Finding> findings) {

  public WrittenLetter {
    findings = List.copyOf(findings);
  }

  /** Whether the letter may be sent. */
  public boolean isFit() {
    return findings.stream().noneMatch(Finding::refuses);
  }
}
