package dev.pamphlet.quizzes.gift;

import dev.pamphlet.markdown.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * A part of a source, with its escapes and the position of each character.
 *
 * @param offsets of its characters in the source
 */
record Piece(String text, IntUnaryOperator offsets, Places places) {

  /** Gives the line and column of an offset in the source. */
  @FunctionalInterface
  interface Places {
    Position at(int offset);
  }

  /** The position of its beginning; of its end, if it is empty. */
  Position at() {
    return at(0);
  }

  Position at(int index) {
    return places.at(offsets.applyAsInt(index));
  }

  Piece from(int start) {
    return between(start, text.length());
  }

  Piece between(int start, int end) {
    return new Piece(
        text.substring(start, end), index -> offsets.applyAsInt(start + index), places);
  }

  Piece strip() {
    int start = text.length() - text.stripLeading().length();
    int end = Math.max(start, text.stripTrailing().length());
    return between(start, end);
  }

  boolean isBlank() {
    return text.isBlank();
  }

  boolean startsWith(String mark) {
    return text.startsWith(mark);
  }

  /** The index of the first unescaped mark at or after an index; -1 for none. */
  int indexOf(String mark, int from) {
    return indexOf(mark, from, true);
  }

  int indexOf(String mark) {
    return indexOf(mark, 0, true);
  }

  /** The index of the last unescaped mark; -1 for none. */
  int lastIndexOf(String mark) {
    return indexOf(mark, 0, false);
  }

  boolean contains(String mark) {
    return indexOf(mark) >= 0;
  }

  private int indexOf(String mark, int from, boolean first) {
    int found = -1;
    for (int i = 0; i < text.length(); i++) {
      if (isEscape(i)) {
        i++;
      } else if (i >= from && text.startsWith(mark, i)) {
        found = i;
        if (first) {
          return found;
        }
      }
    }
    return found;
  }

  /** Cuts before each unescaped character among these. */
  List<Piece> cutBefore(String marks) {
    List<Piece> renderer = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isEscape(i)) {
        i++;
      } else if (marks.indexOf(text.charAt(i)) >= 0) {
        renderer.add(between(start, i));
        start = i;
      }
    }
    renderer.add(from(start));
    return renderer;
  }

  /** Whether there is a backslash at an index that escapes the next character. */
  private boolean isEscape(int index) {
    return text.charAt(index) == '\\'
        && index + 1 < text.length()
        && Escapes.ESCAPED.indexOf(text.charAt(index + 1)) >= 0;
  }
}
