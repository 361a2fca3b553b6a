package dev.pamphlet.content;

import dev.pamphlet.platform.InvalidValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A colour in sRGB, as HTML writes it: {@code #0b5a8a}.
 *
 * @param value in lower case
 */
public record Colour(String value) {

  private static final Pattern FORM = Pattern.compile("#[0-9a-f]{6}");

  /**
   * @throws InvalidValue for anything else
   */
  public Colour {
    value = value.toLowerCase(Locale.ROOT);
    if (!FORM.matcher(value).matches()) {
      throw new InvalidValue("a colour of six hexadecimal digits, such as '#0b5a8a'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
