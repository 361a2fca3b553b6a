package dev.pamphlet.quizzes.markdown;

/** White space at the beginning of lines: it means code, lists and quotes to Markdown. */
public final class Indentation {

  private static final int TAB = 4;

  private Indentation() {}

  /**
   * A text whose lines are indented for the look of their file alone: without white space before
   * its lines, but for those of fenced code blocks.
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
   * A line without up to so many columns of white space; a tab reaches to the next multiple of four
   * (CommonMark, section 2.2).
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

  /** The column that the first character of a line stands in which is no white space, from 0. */
  static int of(String line) {
    return width(line.substring(0, line.length() - line.stripLeading().length()));
  }

  /** The columns that a text takes at the beginning of a line. */
  static int width(String text) {
    int column = 0;
    for (int i = 0; i < text.length(); i++) {
      column += text.charAt(i) == '\t' ? TAB - column % TAB : 1;
    }
    return column;
  }
}
