package dev.pamphlet.content;

import dev.pamphlet.platform.InvalidValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The name of a section inside its article, in addresses ({@code …/sections/cost}) and in links
 * ({@code #cost}): lower-case words joined by hyphens, at most 80 characters.
 */
public record SectionId(String value) {

  /** The section that holds what stands before the first level-2 heading. */
  public static final SectionId INTRODUCTION = new SectionId("introduction");

  private static final int MAX_LENGTH = 80;
  private static final String FALLBACK = "section";

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['\u2019\u02bc]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern EDGES = Pattern.compile("^-|-$");

  /** Latin letters that Unicode does not decompose into a base letter and a mark. */
  private static final Map<String, String> LETTERS =
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

  private static final Pattern LETTER = Pattern.compile(String.join("|", LETTERS.keySet()));

  /**
   * @throws InvalidValue for anything else
   */
  public SectionId {
    if (!Words.fit(value, MAX_LENGTH)) {
      throw new InvalidValue(
          "a section id is lower-case words of a-z and 0-9 joined by hyphens, at most 80 characters");
    }
  }

  /**
   * The id that a heading has when it names none: its words in lower case, accents and ligatures
   * folded to ASCII, apostrophes dropped, everything else a hyphen, cut after the last word that
   * fits. It depends on nothing but the text, so that a section keeps its id when others come and
   * go. A heading that {@link #isNamedBy names none} is {@code section}.
   */
  public static SectionId ofHeading(String heading) {
    String words = folded(heading);
    return new SectionId(words.isEmpty() ? FALLBACK : cut(words));
  }

  /** Whether a heading has any letter or digit that folds to ASCII, and so gives an id. */
  public static boolean isNamedBy(String heading) {
    return !folded(heading).isEmpty();
  }

  private static String folded(String heading) {
    String text = Normalizer.normalize(heading, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    text = Normalizer.normalize(text, Normalizer.Form.NFKD);
    text = MARKS.matcher(text).replaceAll("");
    text = LETTER.matcher(text).replaceAll(found -> LETTERS.get(found.group()));
    text = APOSTROPHES.matcher(text).replaceAll("");
    text = BETWEEN_WORDS.matcher(text).replaceAll("-");
    return EDGES.matcher(text).replaceAll("");
  }

  private static String cut(String words) {
    if (words.length() <= MAX_LENGTH) {
      return words;
    }
    int lastWordEnd = words.lastIndexOf('-', MAX_LENGTH);
    return words.substring(0, lastWordEnd < 0 ? MAX_LENGTH : lastWordEnd);
  }

  @Override
  public String toString() {
    return value;
  }
}
