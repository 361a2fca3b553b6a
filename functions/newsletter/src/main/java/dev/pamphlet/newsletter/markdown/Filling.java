package dev.pamphlet.newsletter.markdown;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Fills lines with words. A line ends between two words or, in scripts that are written without
 * spaces, wherever the script allows it. An address is never divided, even where it is longer than
 * a line.
 */
final class Filling {

  /**
   * A space at which no line ends. It is written as an ordinary one, so that mail in ASCII needs no
   * encoding.
   */
  static final char NO_BREAK = '\u00a0';

  private static final Pattern WITHOUT_SPACES =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}]");

  private static final Pattern SPACES = Pattern.compile("[ \\t\\n]+");

  private final int width;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int columns;

  private Filling(int width) {
    this.width = width;
  }

  /**
   * The lines of a paragraph.
   *
   * @param text whose line breaks are kept
   * @param width in columns
   */
  static List<String> lines(String text, int width) {
    Filling filling = new Filling(width);
    for (String wanted : text.split("\n", -1)) {
      filling.add(wanted.strip());
      filling.endLine();
    }
    return filling.lines;
  }

  private void add(String text) {
    for (String word : SPACES.split(text)) {
      String before = " ";
      for (String piece : pieces(word)) {
        add(piece, line.isEmpty() ? "" : before);
        before = "";
      }
    }
  }

  private void add(String piece, String before) {
    int needed = Columns.of(piece);
    if (!line.isEmpty() && columns + before.length() + needed > width) {
      endLine();
    } else {
      line.append(before);
      columns += before.length();
    }
    line.append(piece);
    columns += needed;
  }

  private void endLine() {
    lines.add(line.toString().replace(NO_BREAK, ' '));
    line.setLength(0);
    columns = 0;
  }

  /** The parts of a word between which a line may end. */
  private static List<String> pieces(String word) {
    if (word.contains("://") || !WITHOUT_SPACES.matcher(word).find()) {
      return List.of(word);
    }
    List<String> pieces = new ArrayList<>();
    BreakIterator places = BreakIterator.getLineInstance(Locale.ROOT);
    places.setText(word);
    int start = places.first();
    for (int end = places.next(); end != BreakIterator.DONE; end = places.next()) {
      pieces.add(word.substring(start, end));
      start = end;
    }
    return pieces;
  }
}
