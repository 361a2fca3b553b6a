package dev.pamphlet.content;

import dev.pamphlet.platform.InvalidValue;
import java.util.Optional;

/**
 * The name of a section inside its article, in addresses ({@code …/sections/cost}) and in links
 * ({@code #cost}): letters, digits and marks of any script in lower case, words joined by hyphens
 * or underscores, at most 80 code points and 240 bytes of UTF-8. Upper case and other normalisation
 * forms name the same section: {@code Calls} is {@code calls}.
 */
public record SectionId(String value) {

  /** The section before the first level-2 heading. */
  public static final SectionId INTRODUCTION = new SectionId("introduction");

  private static final String FALLBACK = "section";

  /**
   * @throws InvalidValue for anything else
   */
  public SectionId {
    value = isPlain(value) ? value : normalised(value);
  }

  /**
   * Whether a text is a valid id in ASCII. Most are, so that a cold start does not load the tables
   * of Unicode.
   */
  private static boolean isPlain(String value) {
    return Words.fit(value, WordsOfAnyScript.MAX_LENGTH);
  }

  private static String normalised(String value) {
    return WordsOfAnyScript.written(value)
        .orElseThrow(
            () ->
                new InvalidValue(
                    "an id of letters and digits, words joined by '-' or '_', at most 80"
                        + " characters"));
  }

  /**
   * The id of a heading without an explicit one: its words, with Latin accents and ligatures folded
   * to ASCII, apostrophes dropped, everything else replaced by hyphens, cut after the last word
   * that fits. It depends on the text alone, so a section keeps its id when others are added or
   * removed. A heading without letters and digits gives {@code section}.
   */
  public static SectionId ofHeading(String heading) {
    String words = WordsOfAnyScript.of(heading);
    return new SectionId(words.isEmpty() ? FALLBACK : words);
  }

  /** Whether a heading has a letter or a digit for an id. */
  public static boolean isNamedBy(String heading) {
    return !WordsOfAnyScript.of(heading).isEmpty();
  }

  /** The id in a link's decoded fragment; empty if no section can have it. */
  public static Optional<SectionId> ofLink(String fragment) {
    return WordsOfAnyScript.written(fragment).map(SectionId::new);
  }

  /** The same id with a number appended, for the second of two equal ids. */
  public SectionId numbered(int number) {
    return new SectionId(WordsOfAnyScript.numbered(value, number));
  }

  /** This id in a URL: percent-encoded where it is not ASCII. */
  public String encoded() {
    return isPlain(value) ? value : WordsOfAnyScript.encoded(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
