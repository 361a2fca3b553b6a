package dev.pamphlet.newsletter.markdown;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Lines of plain text, each after the marks of the quotes and lists that contain it. They keep to
 * the 78 characters that RFC 5322 recommends (section 2.1.1), even when a reply quotes them.
 */
public final class PlainLines {

  /** The most columns of a filled line. */
  public static final int WIDTH = 76;

  /**
   * Lines deep in quotes and lists are filled to this width, even if they get too long: otherwise
   * they would hold a word or two.
   */
  private static final int NARROWEST = 24;

  private final StringBuilder text = new StringBuilder();
  private final Deque<String> marks = new ArrayDeque<>();
  private String mark = "";
  private boolean isMarkDue;
  private boolean isBlankDue;
  private String blank = "";

  public PlainLines() {
    marks.push("");
  }

  /**
   * Writes the content of a quote or a list item.
   *
   * @param first what its first line begins with
   * @param others what its other lines begin with
   */
  void within(String first, String others, Runnable content) {
    mark = marks.peek() + first;
    isMarkDue = true;
    marks.push(marks.peek() + others);
    content.run();
    if (isMarkDue) {
      line("");
    }
    marks.pop();
  }

  /** Puts a blank line before the next one, unless that is the first of its quote or list item. */
  public void blank() {
    if (!isMarkDue && !isBlankDue && !text.isEmpty()) {
      isBlankDue = true;
      blank = marks.peek();
    }
  }

  /** Writes a paragraph. A line break in it is kept. */
  public void paragraph(String paragraph) {
    Filling.lines(paragraph, width()).forEach(this::line);
  }

  /** Writes a heading with a line under it. */
  public void heading(String heading, char under) {
    Iterable<String> lines = Filling.lines(heading, width());
    int columns = 0;
    for (String line : lines) {
      line(line);
      columns = Math.max(columns, Columns.of(line));
    }
    line(String.valueOf(under).repeat(columns));
  }

  /** Writes a line as it is. */
  public void line(String line) {
    if (isBlankDue) {
      text.append(blank.stripTrailing()).append('\n');
      isBlankDue = false;
    }
    String begin = isMarkDue ? mark : marks.peek();
    isMarkDue = false;
    text.append(line.isEmpty() ? begin.stripTrailing() : begin + line).append('\n');
  }

  /** How many columns are left for a line. */
  int width() {
    return Math.max(NARROWEST, WIDTH - Columns.of(marks.peek()));
  }

  /** All lines, each with {@code \n} at its end. */
  @Override
  public String toString() {
    return text.toString();
  }
}
