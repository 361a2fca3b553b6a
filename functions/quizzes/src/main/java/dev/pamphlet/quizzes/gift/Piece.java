package dev.pamphlet.quizzes.gift;

import dev.pamphlet.markdown.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * A part of a source, still with its escapes, whose every character knows its place.
 *
 * @param offsets of its characters in the source
 */
record Piece(String text, IntUnaryOperator offsets, Places places) {

  /** Tells where an offset of the source is. */
  @FunctionalInterface
  interface Places {
    Position at(int offset);
  }

  /** Where it begins; where it ends, when it is empty. */
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

  /** Where a mark first stands that no backslash escapes, from an index on; -1 for nowhere. */
  int indexOf(String mark, int from) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\' && isEscape(i)) {
        i++;
      } else if (i >= from && text.startsWith(mark, i)) {
        return i;
      }
    }
    return -1;
  }

  int indexOf(String mark) {
    return indexOf(mark, 0);
  }

  /** Cuts before each of these characters that no backslash escapes. */
  List<Piece> cutBefore(String marks) {
    List<Piece> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\' && isEscape(i)) {
        i++;
      } else if (marks.indexOf(text.charAt(i)) >= 0) {
        pieces.add(between(start, i));
        start = i;
      }
    }
    pieces.add(from(start));
    return pieces;
  }

  private boolean isEscape(int index) {
    return index + 1 < text.length() && Escapes.ESCAPED.indexOf(text.charAt(index + 1)) >= 0;
  }
}
