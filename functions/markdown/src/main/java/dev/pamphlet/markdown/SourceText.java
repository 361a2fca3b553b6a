package dev.pamphlet.markdown;

import java.util.Arrays;

/**
 * A source in the form that every reader works on: without a byte order mark, with {@code \n} at
 * the end of lines, and with U+FFFD in place of each character that is not text, so that offsets
 * and positions stay those of the author's file.
 */
public final class SourceText {

  private static final char REPLACEMENT = '\ufffd';
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final String text;
  private final int[] lineStarts;

  private SourceText(String text) {
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  /** Reads a source, reporting each character that is not text. */
  public static SourceText of(String source, Findings findings) {
    String unmarked =
        !source.isEmpty() && source.charAt(0) == BYTE_ORDER_MARK ? source.substring(1) : source;
    String lines = unmarked.replace("\r\n", "\n").replace('\r', '\n');
    SourceText text = new SourceText(lines);
    StringBuilder clean = new StringBuilder(lines);
    for (int i = 0; i < lines.length(); i++) {
      if (!isText(lines, i)) {
        int offset = i;
        clean.setCharAt(i, REPLACEMENT);
        findings.fault(
            () -> text.position(offset),
            Findings.BODY,
            "U+%04X is not text".formatted((int) lines.charAt(i)));
      }
    }
    return new SourceText(clean.toString());
  }

  /** Whether the UTF-16 unit at an index is text: no control, no half of a character. */
  public static boolean isText(CharSequence text, int index) {
    char unit = text.charAt(index);
    if (Character.isHighSurrogate(unit)) {
      return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
    }
    if (Character.isLowSurrogate(unit)) {
      return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }
    return unit == '\t'
        || unit == '\n'
        || !(Character.isISOControl(unit) || unit == '\ufffe' || unit == '\uffff');
  }

  public String text() {
    return text;
  }

  public int length() {
    return text.length();
  }

  /** The line, counted from 0, that an offset lies in. */
  public int lineAt(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found : -found - 2;
  }

  public int lineCount() {
    return lineStarts.length;
  }

  public int lineStart(int line) {
    return lineStarts[line];
  }

  /** Where the next line starts, or the text ends. */
  public int lineEnd(int line) {
    return line + 1 < lineStarts.length ? lineStarts[line + 1] : text.length();
  }

  /** A line without its line break. */
  public String line(int line) {
    String withBreak = text.substring(lineStart(line), lineEnd(line));
    return withBreak.endsWith("\n") ? withBreak.substring(0, withBreak.length() - 1) : withBreak;
  }

  public Position position(int offset) {
    int line = lineAt(offset);
    return new Position(line + 1, text.codePointCount(lineStarts[line], offset) + 1);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[1 + (int) text.chars().filter(unit -> unit == '\n').count()];
    int line = 0;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      line++;
      starts[line] = i + 1;
    }
    return starts;
  }
}
