package dev.pamphlet.newsletter.letter;

/**
 * A fault of a letter.
 *
 * @param code for programs, such as {@code section-missing}; it stays when the words change
 * @param line of the draft's Markdown, from 1; 0 for a fault without a place in it
 * @param column in code points, from 1; 0 for a fault without a place in it
 * @param message the fault and what to do about it
 */
public record Finding(Severity severity, String code, int line, int column, String message) {

  /** How bad it is. */
  public enum Severity {
    /** The letter is not sent like this: what is mailed cannot be corrected. */
    REFUSED,
    /** The editor may want to look at it. */
    WARNING
  }

  /** Whether a letter with it is not sent. */
  public boolean refuses() {
    return severity == Severity.REFUSED;
  }
}
