package dev.pamphlet.newsletter.csv;

/** A text is no table, from a line on. Nothing after that line can be told apart. */
public final class MalformedCsv extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final long line;

  /**
   * @param line where the fault is, or the row that has it begins, from 1
   * @param reason why, for the one who sent the text; it repeats nothing of the text
   */
  public MalformedCsv(long line, String reason) {
    super(reason, null, false, false);
    this.line = line;
  }

  /** Where the fault is, or the row that has it begins, from 1. */
  public long line() {
    return line;
  }
}
