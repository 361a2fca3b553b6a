package dev.pamphlet.content;

import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The form of section ids and of the addresses of tags: words of any script, in lower case (Unicode
 * case folding) and in normalisation form C, joined by single hyphens.
 *
 * <p>A word consists of letters and digits, each with the combining marks that follow it; Hindi,
 * Thai and Tamil need them. A zero-width joiner or non-joiner stays between two letters, where
 * Persian and several Indic scripts need it. No other invisible character is allowed, so addresses
 * that look the same are the same.
 *
 * <p>At most {@value #MAX_LENGTH} code points and {@value #MAX_BYTES} bytes of UTF-8:
 * percent-encoding triples each byte, and an address must fit into a URL, a sort key and a mail.
 */
final class WordsOfAnyScript {

  static final int MAX_LENGTH = 80;
  static final int MAX_BYTES = 240;

  /** Invisible letters: Unicode's Hangul fillers. */
  private static final String FILLERS = "\\u115f\\u1160\\u3164\\uffa0";

  /** Invisible marks: the grapheme joiner and the variation selectors. */
  private static final String SELECTORS =
      "\\u034f\\u17b4\\u17b5\\u180b-\\u180f\\ufe00-\\ufe0f\\x{e0100}-\\x{e01ef}";

  private static final String LETTER = "[\\p{L}\\p{Nd}\\p{Nl}&&[^" + FILLERS + "]]";
  private static final String MARK = "[\\p{Mn}\\p{Mc}&&[^" + SELECTORS + "]]";
  private static final String JOINER = "[\\u200c\\u200d]";
  private static final String WORD =
      "(?:%1$s%2$s*+)(?:%3$s?%1$s%2$s*+)*+".formatted(LETTER, MARK, JOINER);

  private static final Pattern FORM = Pattern.compile(WORD + "(?:[-_]" + WORD + ")*+");
  private static final Pattern NO_WORD =
      Pattern.compile("(?:(?!%1$s|%2$s|%3$s).)++".formatted(LETTER, MARK, JOINER), Pattern.DOTALL);
  private static final Pattern UNSEEN_IN_A_WORD =
      Pattern.compile("[\\u00ad\\u2060\\ufeff" + SELECTORS + FILLERS + "]");
  private static final Pattern JOINS_NOTHING =
      Pattern.compile("(?<!%1$s|%2$s)%3$s++|%3$s++(?!%1$s)".formatted(LETTER, MARK, JOINER));
  private static final Pattern MARKS_NOTHING =
      Pattern.compile("(?<!%1$s|%2$s)%2$s++".formatted(LETTER, MARK));
  private static final Pattern JOINERS = Pattern.compile("(" + JOINER + ")" + JOINER + "++");
  private static final Pattern APOSTROPHES = Pattern.compile("['\u2019\u02bc]");
  private static final Pattern HYPHENS = Pattern.compile("-{2,}");
  private static final Pattern EDGES = Pattern.compile("^-|-$");
  private static final Pattern CONTINUES = Pattern.compile(MARK + "|" + JOINER);

  /** Latin letters that Unicode does not decompose into a base letter and a mark. */
  private static final Map<String, String> LATIN =
      Map.ofEntries(
          Map.entry("ß", "ss"),
          Map.entry("æ", "ae"),
          Map.entry("œ", "oe"),
          Map.entry("ø", "o"),
          Map.entry("đ", "d"),
          Map.entry("ð", "d"),
          Map.entry("þ", "th"),
          Map.entry("ł", "l"),
          Map.entry("ħ", "h"),
          Map.entry("ı", "i"));

  private static final Pattern LATIN_LETTER = Pattern.compile(String.join("|", LATIN.keySet()));

  private WordsOfAnyScript() {}

  /**
   * Reads words that somebody wrote in this form, and normalises them; empty if the text has
   * another form or is too long. Underscores may join words too.
   */
  static Optional<String> written(String text) {
    if (text.length() > 2 * MAX_BYTES) {
      return Optional.empty();
    }
    String words = Normalizer.normalize(folded(text), Normalizer.Form.NFC);
    return FORM.matcher(words).matches() && fits(words) ? Optional.of(words) : Optional.empty();
  }

  /**
   * Makes words of any text: its letters and digits, with a hyphen for everything between words,
   * apostrophes dropped, cut after the last word that fits. Latin letters lose their accents and
   * ligatures, so that the words can be typed everywhere; letters of other scripts keep their
   * marks. Empty if the text has no letter and no digit.
   */
  static String of(String text) {
    String words = latinAsAscii(folded(text));
    words = APOSTROPHES.matcher(words).replaceAll("");
    words = UNSEEN_IN_A_WORD.matcher(words).replaceAll("");
    words = NO_WORD.matcher(words).replaceAll("-");
    // In this order: when a mark is removed, the joiner after it may have nothing to join.
    words = MARKS_NOTHING.matcher(words).replaceAll("");
    words = JOINERS.matcher(words).replaceAll("$1");
    words = JOINS_NOTHING.matcher(words).replaceAll("");
    words = HYPHENS.matcher(words).replaceAll("-");
    words = EDGES.matcher(words).replaceAll("");
    return cut(Normalizer.normalize(words, Normalizer.Form.NFC));
  }

  /** The words with a number appended, shortened so that both fit. */
  static String numbered(String words, int number) {
    String end = "-" + number;
    int length = words.length();
    while (!fits(words.substring(0, length) + end)) {
      length = words.offsetByCodePoints(length, -1);
    }
    return clusters(words, length) + end;
  }

  /** The words in a URL: every byte outside of ASCII is percent-encoded. */
  static String encoded(String words) {
    StringBuilder url = new StringBuilder();
    for (byte unit : words.getBytes(StandardCharsets.UTF_8)) {
      if (unit >= 0) {
        url.append((char) unit);
      } else {
        url.append(String.format(Locale.ROOT, "%%%02X", unit & 0xff));
      }
    }
    return url.toString();
  }

  /**
   * Folds case. Java has no case folding. Lower case of upper case gives the same, except for
   * letters with a final form; of these only sigma is in use.
   */
  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT)
        .replace('ς', 'σ');
  }

  private static String latinAsAscii(String text) {
    StringBuilder ascii = new StringBuilder();
    boolean afterLatin = false;
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    for (int i = 0; i < decomposed.length(); ) {
      int character = decomposed.codePointAt(i);
      i += Character.charCount(character);
      if (isMark(character)) {
        if (!afterLatin) {
          ascii.appendCodePoint(character);
        }
        continue;
      }
      String simple = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD);
      boolean latin = simple.codePoints().allMatch(WordsOfAnyScript::isLatinOrCommon);
      ascii.append(latin ? withoutMarks(simple) : Character.toString(character));
      afterLatin = endsInLatin(ascii);
    }
    return LATIN_LETTER
        .matcher(folded(ascii.toString()))
        .replaceAll(found -> LATIN.get(found.group()));
  }

  private static String withoutMarks(String text) {
    StringBuilder bare = new StringBuilder();
    text.codePoints().filter(each -> !isMark(each)).forEach(bare::appendCodePoint);
    return bare.toString();
  }

  private static boolean endsInLatin(CharSequence text) {
    return text.length() > 0
        && UnicodeScript.of(Character.codePointBefore(text, text.length())) == UnicodeScript.LATIN;
  }

  private static boolean isLatinOrCommon(int character) {
    UnicodeScript script = UnicodeScript.of(character);
    return script == UnicodeScript.LATIN
        || script == UnicodeScript.COMMON
        || script == UnicodeScript.INHERITED;
  }

  private static boolean isMark(int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static String cut(String words) {
    if (fits(words)) {
      return words;
    }
    int length = 0;
    int lastWordEnd = 0;
    for (int i = 0; i <= words.length(); i = words.offsetByCodePoints(i, 1)) {
      if (!fits(words.substring(0, i))) {
        break;
      }
      length = i;
      if (words.charAt(i) == '-') {
        lastWordEnd = i;
      }
    }
    return lastWordEnd > 0 ? words.substring(0, lastWordEnd) : clusters(words, length);
  }

  /**
   * The longest prefix of the words that is not longer than this and separates no letter from its
   * marks.
   */
  private static String clusters(String words, int length) {
    int end = length;
    while (end < words.length()
        && end > 0
        && CONTINUES.matcher(Character.toString(words.codePointAt(end))).matches()) {
      end = words.offsetByCodePoints(end, -1);
    }
    String cut = words.substring(0, end == 0 ? length : end);
    return EDGES.matcher(cut).replaceAll("");
  }

  private static boolean fits(String words) {
    return words.codePointCount(0, words.length()) <= MAX_LENGTH
        && words.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
  }
}
