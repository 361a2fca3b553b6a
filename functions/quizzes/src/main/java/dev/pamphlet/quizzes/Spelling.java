package dev.pamphlet.quizzes;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares a typed text with accepted ones, as a teacher of the language would. The amount of white
 * space never matters, nor do typographic variants, which depend on the keyboard: apostrophes,
 * quotation marks, dashes, full-width and half-width forms, ligatures such as ﬁ, the digits of
 * another script. Unless the phrase is exact, neither do:
 *
 * <ul>
 *   <li>case (ß is ss, œ is oe, ς is σ, İ and ı are i);
 *   <li>a space between a number and its unit;
 *   <li>accents that do not make another letter: acute, grave and circumflex on a Latin vowel, the
 *       diaeresis of ë, ï and ÿ, the cedilla of ç; the Greek tonos; the two dots of the Russian ё
 *       and a stress mark; Hebrew and Arabic vowel signs.
 * </ul>
 *
 * <p>A mark that makes another letter is not an accent: ñ, ä, å, ș, й, the marks of Vietnamese, the
 * vowel signs of Indic scripts and Thai, the voicing mark of kana.
 */
public final class Spelling {

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  /** A letter, digit or sign; a text without one cannot be typed. */
  private static final Pattern TYPED = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}]");

  /** Marks of direction and invisible breaks, which copied text may contain. */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufe0e\ufe0f\ufeff\u0640]");

  private static final Pattern APOSTROPHE =
      Pattern.compile("[\u2018\u2019\u201b\u02bc\u2032`\u00b4]");
  private static final Pattern QUOTE = Pattern.compile("[\u201c-\u201f\u00ab\u00bb\u2033]");
  private static final Pattern DASH = Pattern.compile("[\u2010-\u2015\u2212]");

  /** Presentation forms of letters: width, ligature, position. */
  private static final Pattern PRESENTATION =
      Pattern.compile("[\ufb00-\ufdff\ufe50-\ufeff\uff01-\uffef]+");

  private static final Pattern SPACE_BEFORE_UNIT =
      Pattern.compile("(?<=[0-9]) (?=[\\p{L}\\p{Sc}%\u2030\u00b0])|(?<=\\p{Sc}) (?=[0-9])");

  private static final Map<String, String> LETTERS =
      Map.of("\u0153", "oe", "\u03c2", "\u03c3", "i\u0307", "i");

  private static final Pattern LETTER = Pattern.compile(String.join("|", LETTERS.keySet()));
  private static final Pattern MARKED = Pattern.compile("(\\P{M})(\\p{M}+)");

  private static final String ACUTE = "\u0301";
  private static final String DIAERESIS = "\u0308";
  private static final String LATIN_ACCENTS = "\u0300\u0301\u0302";

  private static final Pattern HEBREW_POINTS =
      Pattern.compile("[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]");
  private static final Pattern ARABIC_SIGNS =
      Pattern.compile("[\u0610-\u061a\u064b-\u0652\u0670\u06d6-\u06ed]");

  private Spelling() {}

  /** Whether a typed text is one of the spellings of a phrase. */
  public static boolean matches(Task.Phrase phrase, String typed) {
    String words = folded(typed, phrase.exact());
    return phrase.spellings().stream()
        .anyMatch(spelling -> folded(spelling, phrase.exact()).equals(words));
  }

  /** Whether a spelling has nothing that can be typed. */
  public static boolean isBlank(String spelling, boolean exact) {
    return !TYPED.matcher(folded(spelling, exact)).find();
  }

  private static String folded(String text, boolean exact) {
    String composed = withoutVariants(Normalizer.normalize(text, Normalizer.Form.NFC));
    if (exact) {
      return withoutSpace(composed);
    }
    String letters = caseFolded(composed);
    String words = MARKED.matcher(decomposed(letters)).replaceAll(Spelling::withoutAccent);
    String line = withoutSpace(Normalizer.normalize(words, Normalizer.Form.NFC));
    return SPACE_BEFORE_UNIT.matcher(line).replaceAll("");
  }

  private static String withoutSpace(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  private static String withoutVariants(String text) {
    String forms =
        PRESENTATION
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        Normalizer.normalize(found.group(), Normalizer.Form.NFKC)));
    String visible = INVISIBLE.matcher(forms).replaceAll("");
    String apostrophes = APOSTROPHE.matcher(visible).replaceAll("'");
    String quotes = QUOTE.matcher(apostrophes).replaceAll("\"").replace("\u2026", "...");
    return Numerals.inAscii(DASH.matcher(quotes).replaceAll("-"));
  }

  /** Lower case twice, because the lower case of ẞ is ß, whose upper case is SS. */
  private static String caseFolded(String text) {
    String lower = text.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return LETTER.matcher(lower).replaceAll(found -> LETTERS.get(found.group()));
  }

  private static String decomposed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }

  /** A letter without its accents; marks that make another letter stay. */
  private static String withoutAccent(MatchResult marked) {
    String letter = marked.group(1);
    String marks = marked.group(2);
    String left =
        switch (UnicodeScript.of(letter.codePointAt(0))) {
          case LATIN -> isLatinAccent(letter, marks) ? "" : marks;
          case GREEK -> marks.replace(ACUTE, "");
          case CYRILLIC ->
              letter.equals("\u0435")
                  ? marks.replace(ACUTE, "").replace(DIAERESIS, "")
                  : marks.replace(ACUTE, "");
          case HEBREW -> HEBREW_POINTS.matcher(marks).replaceAll("");
          case ARABIC -> ARABIC_SIGNS.matcher(marks).replaceAll("");
          default -> marks;
        };
    return Matcher.quoteReplacement(letter + left);
  }

  /** Two marks on one letter are a Vietnamese vowel with its tone; both matter. */
  private static boolean isLatinAccent(String letter, String marks) {
    if (marks.length() > 1) {
      return false;
    }
    return "aeiouy".contains(letter) && LATIN_ACCENTS.contains(marks)
        || "eiy".contains(letter) && marks.equals(DIAERESIS)
        || letter.equals("c") && marks.equals("\u0327");
  }
}
