package dev.pamphlet.cli;

/** A share as a bar of block characters, to an eighth of one. */
final class Bar {

  private static final int WIDTH = 16;
  private static final int EIGHTHS = 8;
  private static final String BLOCKS = " ▏▎▍▌▋▊▉";

  private Bar() {}

  /** A bar that is always as wide: what is missing from the whole is blank. */
  static String of(long part, long whole) {
    long eighths = Math.round((double) WIDTH * EIGHTHS * Math.min(part, whole) / whole);
    int full = (int) (eighths / EIGHTHS);
    int rest = (int) (eighths % EIGHTHS);
    String bar = "█".repeat(full) + (rest > 0 ? BLOCKS.charAt(rest) : "");
    return bar + " ".repeat(WIDTH - bar.length());
  }
}
