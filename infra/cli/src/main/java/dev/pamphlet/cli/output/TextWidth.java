package dev.pamphlet.cli.output;

import org.jline.utils.WCWidth;

/**
 * How many columns of a terminal a text takes: two for a character that is drawn twice as wide
 * (Chinese, Japanese, Korean, most emoji), none for combining marks and zero-width characters. An
 * emoji made of several characters takes the columns of one. The widths are JLine's, after <a
 * href="https://www.unicode.org/reports/tr11/">Unicode Standard Annex #11</a>.
 */
public final class TextWidth {

  private static final String CUT = "…";

  /** The first combining mark, U+0300; everything before it is a character of its own. */
  private static final char FIRST_MARK = '\u0300';

  private TextWidth() {}

  /** The columns of a text without control characters; those of a tab are not counted. */
  public static int of(CharSequence text) {
    int columns = 0;
    for (int at = 0; at < text.length(); at += length(text, at)) {
      columns += columns(text, at);
    }
    return columns;
  }

  /** The text with spaces behind it, at least as many columns wide. */
  public static String padded(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - of(text)));
  }

  /** The text itself, or as much of its beginning as fits into the columns with an ellipsis. */
  public static String cut(String text, int columns) {
    return of(text) <= columns ? text : text.substring(0, end(text, 0, columns - 1)) + CUT;
  }

  /**
   * The end of the longest part of a text that fits into so many columns.
   *
   * @param from where it starts, at the boundary of a character
   * @return an index at the boundary of a character; characters without width belong to the one
   *     before them
   */
  public static int end(CharSequence text, int from, int columns) {
    int taken = 0;
    int at = from;
    while (at < text.length()) {
      taken += columns(text, at);
      if (taken > columns) {
        return at;
      }
      at += length(text, at);
    }
    return at;
  }

  /** The start of the character (grapheme) at an index. */
  public static int characterStart(CharSequence text, int index) {
    int at = 0;
    while (at < text.length() && at + length(text, at) <= index) {
      at += length(text, at);
    }
    return at;
  }

  /** The UTF-16 units of the character (grapheme) at an index. */
  private static int length(CharSequence text, int at) {
    return isSimple(text, at) ? 1 : Math.max(1, WCWidth.charCountForGraphemeCluster(text, at));
  }

  private static int columns(CharSequence text, int at) {
    return isSimple(text, at) ? 1 : Math.max(0, WCWidth.wcwidthForGraphemeCluster(text, at));
  }

  /** Whether it is a printable ASCII character without a following mark, as most are. */
  private static boolean isSimple(CharSequence text, int at) {
    boolean marked = at + 1 < text.length() && text.charAt(at + 1) >= FIRST_MARK;
    return !marked && text.charAt(at) >= ' ' && text.charAt(at) <= '~';
  }
}
