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

  /** The section that holds what stands before the first level-2 heading. */
  public static final SectionId INTRODUCTION = new SectionId("introduction");

  private static final String FALLBACK = "section";

  /**
   * @throws InvalidValue for anything else
   */
  public SectionId {
    value = isPlain(value) ? value : normalised(value);
  }

  /**
   * Whether an id is what it is, in ASCII: most are, and a cold start does without the tables of
   * Unicode for them.
   */
  private static boolean isPlain(String value) {
    return Words.fit(value, WordsOfAnyScript.MAX_LENGTH);
  }

  private static String normalised(String value) {
    return WordsOfAnyScript.written(value)
        .orElseThrow(
            () ->
                new InvalidValue(
                    "an id consists of letters and digits, words joined by '-' or '_', at most 80"
                        + " characters"));
  }

  /**
   * The id that a heading has when it names none: its words, with Latin accents and ligatures
   * folded to ASCII, apostrophes dropped, everything else a hyphen, cut after the last word that
   * fits. It depends on nothing but the text, so that a section keeps its id when others come and
   * go. A heading without letters and digits gives {@code section}.
   */
  public static SectionId ofHeading(String heading) {
    String words = WordsOfAnyScript.of(heading);
    return new SectionId(words.isEmpty() ? FALLBACK : words);
  }

  /** Whether a heading has a letter or a digit to make an id of. */
  public static boolean isNamedBy(String heading) {
    return !WordsOfAnyScript.of(heading).isEmpty();
  }

  /** The id that a link names after {@code #}, decoded; empty when no section can have it. */
  public static Optional<SectionId> ofLink(String fragment) {
    return WordsOfAnyScript.written(fragment).map(SectionId::new);
  }

  /** The same id with a number behind it, for the second of two that are equal. */
  public SectionId numbered(int number) {
    return new SectionId(WordsOfAnyScript.numbered(value, number));
  }

  /** This id as it stands in a URL: percent-encoded where it is not ASCII. */
  public String encoded() {
    return isPlain(value) ? value : WordsOfAnyScript.encoded(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
