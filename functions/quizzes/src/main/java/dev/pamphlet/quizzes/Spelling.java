package dev.pamphlet.quizzes;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Compares what was typed with what is accepted: white space folded always, and case, accents and
 * compatibility forms (Unicode's NFKD) unless the phrase is exact.
 */
public final class Spelling {

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Spelling() {}

  public static boolean matches(Task.Phrase phrase, String typed) {
    String words = folded(typed, phrase.exact());
    return phrase.spellings().stream()
        .anyMatch(spelling -> folded(spelling, phrase.exact()).equals(words));
  }

  /** Whether nothing is left of it to compare, so that who types it says nothing. */
  public static boolean isNothing(String spelling, boolean exact) {
    return folded(spelling, exact).isBlank();
  }

  private static String folded(String text, boolean exact) {
    String line = SPACE.matcher(text).replaceAll(" ").strip();
    if (exact) {
      return Normalizer.normalize(line, Normalizer.Form.NFC);
    }
    String letters = Normalizer.normalize(line, Normalizer.Form.NFKD);
    return MARKS.matcher(letters.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
