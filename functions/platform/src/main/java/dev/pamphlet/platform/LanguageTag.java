package dev.pamphlet.platform;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** A BCP 47 language tag, such as {@code de-AT}. */
public final class LanguageTag {

  /** The length that RFC 5646, section 4.4.1, asks programs to support, in characters. */
  private static final int MAX_LENGTH = 35;

  private LanguageTag() {}

  /**
   * The tag in its canonical form.
   *
   * @throws InvalidValue for any other text
   */
  public static String canonical(String text) {
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      throw notOne();
    }
    try {
      return new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
    } catch (IllformedLocaleException illFormed) {
      throw notOne();
    }
  }

  private static InvalidValue notOne() {
    return new InvalidValue("a BCP 47 tag, such as 'en' or 'pt-BR'");
  }
}
