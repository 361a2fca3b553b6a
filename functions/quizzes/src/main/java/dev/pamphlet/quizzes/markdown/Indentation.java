package dev.pamphlet.quizzes.markdown;

/**
 * White space at the beginning of lines, which has a meaning in Markdown: code, lists and quotes.
 */
public final class Indentation {

  private static final int TAB = 4;

  private Indentation() {}

  /**
   * Removes the white space before the lines of a text whose indentation has no meaning; lines of
   * fenced code blocks keep it.
   */
  public static String removed(String text) {
    Fence fence = new Fence();
    StringBuilder lines = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      String stripped = line.stripLeading();
      boolean opened = fence.isOpen();
      lines
          .append(fence.holds(stripped) && opened && fence.isOpen() ? line : stripped)
          .append('\n');
    }
    return lines.substring(0, lines.length() - 1);
  }

  /**
   * Removes up to this many columns of white space before a line; a tab reaches to the next
   * multiple of four (CommonMark, section 2.2).
   */
  static String removed(String line, int columns) {
    int column = 0;
    int index = 0;
    while (index < line.length() && column < columns) {
      char character = line.charAt(index);
      if (character == '\t') {
        column += TAB - column % TAB;
      } else if (character == ' ') {
        column++;
      } else {
        break;
      }
      index++;
    }
    return " ".repeat(Math.max(0, column - columns)) + line.substring(index);
  }

  /** The column of the first character of a line that is not white space, from 0. */
  static int of(String line) {
    return width(line.substring(0, line.length() - line.stripLeading().length()));
  }

  /** The width of a text at the beginning of a line, in columns. */
  static int width(String text) {
    int column = 0;
    for (int i = 0; i < text.length(); i++) {
      column += text.charAt(i) == '\t' ? TAB - column % TAB : 1;
    }
    return column;
  }
}
