package dev.pamphlet.markdown;

import java.lang.Character.UnicodeScript;

/**
 * Counts words as a reader would: words are separated by white space, dashes or slashes, and have a
 * letter or a digit. In Han and kana, which are written without spaces, each character counts.
 */
final class WordCount {

  /** Used with kana, though Unicode assigns it to no script. */
  private static final int LONG_VOWEL = 'ー';

  private WordCount() {}

  static int of(CharSequence text) {
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); ) {
      int character = Character.codePointAt(text, i);
      i += Character.charCount(character);
      if (isWrittenWithoutSpaces(character)) {
        words++;
        inWord = false;
      } else if (isBetweenWords(character)) {
        inWord = false;
      } else if (!inWord && Character.isLetterOrDigit(character)) {
        words++;
        inWord = true;
      }
    }
    return words;
  }

  private static boolean isBetweenWords(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == '/'
        || character == '…'
        || character == '–'
        || character == '—';
  }

  private static boolean isWrittenWithoutSpaces(int character) {
    if (!Character.isLetter(character)) {
      return false;
    }
    UnicodeScript script = UnicodeScript.of(character);
    return character == LONG_VOWEL
        || script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA;
  }
}
