package dev.pamphlet.newsletter.csv;

/** Thrown when text cannot be read as a table from some line on. */
public final class MalformedCsv extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final long line;

  /**
   * @param line of the fault, or where its row begins; from 1
   * @param reason for whoever sent the text; it quotes nothing from the text
   */
  public MalformedCsv(long line, String reason) {
    super(reason, null, false, false);
    this.line = line;
  }

  /** The line of the fault, or where its row begins; from 1. */
  public long line() {
    return line;
  }
}
