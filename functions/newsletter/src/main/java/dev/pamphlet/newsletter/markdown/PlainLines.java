package dev.pamphlet.newsletter.markdown;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Lines of plain text, each behind the marks of the quotes and lists that it stands in. They are
 * shorter than 78 characters, as RFC 5322 recommends (section 2.1.1), even when an answer quotes
 * them.
 */
public final class PlainLines {

  /** Most columns of a line that is filled. */
  public static final int WIDTH = 76;

  /** So deep in quotes and lists that a line would hold a word or two; it may be longer then. */
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
   * Writes content that stands in something.
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

  /** Puts a blank line before the next one, if that is not the first of what it stands in. */
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
