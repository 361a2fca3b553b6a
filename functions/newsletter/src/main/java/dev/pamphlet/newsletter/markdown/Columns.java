package dev.pamphlet.newsletter.markdown;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * Counts the columns that a text takes in a fixed-width font: two for an ideograph, a kana, a
 * Hangul syllable and an emoji, none for a mark on a letter, one for everything else. An
 * approximation of Unicode Standard Annex 11 that needs no table.
 */
final class Columns {

  private static final Set<UnicodeScript> WIDE =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.YI);

  private Columns() {}

  static int of(String text) {
    return text.codePoints().map(Columns::of).sum();
  }

  private static int of(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(character) ? 2 : 1;
    };
  }

  private static boolean isWide(int character) {
    return character >= 0x1100
        && (WIDE.contains(UnicodeScript.of(character))
            || character >= 0x3000 && character <= 0x303e
            || character >= 0xff01 && character <= 0xff60
            || character >= 0x1f300 && character <= 0x1faff);
  }
}
