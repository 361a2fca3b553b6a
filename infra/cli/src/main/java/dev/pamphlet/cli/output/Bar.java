package dev.pamphlet.cli.output;

/** A share as a bar of block characters, exact to an eighth of a character. */
public final class Bar {

  private static final int WIDTH = 16;
  private static final int EIGHTHS = 8;
  private static final String BLOCKS = " ▏▎▍▌▋▊▉";

  private Bar() {}

  /** A bar for a part of a whole, padded with spaces to the width of the whole. */
  public static String of(long part, long whole) {
    long eighths = Math.round((double) WIDTH * EIGHTHS * Math.min(part, whole) / whole);
    int full = (int) (eighths / EIGHTHS);
    int rest = (int) (eighths % EIGHTHS);
    String bar = "█".repeat(full) + (rest > 0 ? BLOCKS.charAt(rest) : "");
    return bar + " ".repeat(WIDTH - bar.length());
  }
}
