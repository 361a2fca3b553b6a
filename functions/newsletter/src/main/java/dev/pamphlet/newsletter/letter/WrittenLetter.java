package dev.pamphlet.newsletter.letter;

import java.util.List;
import java.util.stream.Stream;

/**
 * A letter, and what was found before it is sent.
 *
 * @param findings in the order of the draft, those without a place first
 */
public record WrittenLetter(LetterTemplate template, List<Finding> findings) {

  public WrittenLetter {
    findings = List.copyOf(findings);
  }

  /** The same letter with further findings, which have no place in it. */
  public WrittenLetter with(List<Finding> further) {
    return new WrittenLetter(template, Stream.concat(further.stream(), findings.stream()).toList());
  }

  /** Whether the letter may be sent. */
  public boolean isFit() {
    return findings.stream().noneMatch(Finding::refuses);
  }
}
