package dev.pamphlet.content;

import dev.pamphlet.platform.InvalidValue;
import java.util.regex.Pattern;

/**
 * A link that an editor writes on one line, its text before its address: {@code Imprint
 * https://example.org/imprint}.
 *
 * @param text the visible text, at most {@value #MAX_TEXT} characters
 * @param address {@code https}, {@code mailto}, or a path of the site
 */
public record NamedLink(String text, String address) {

  /** Longest text, in code points. */
  public static final int MAX_TEXT = 80;

  private static final Pattern ADDRESS =
      Pattern.compile("(?:https://[^\\s/\\\\]+|mailto:[^\\s\\\\]+@|/(?![/\\\\]))[^\\s\\\\]*");

  /**
   * @throws InvalidValue for anything else
   */
  public NamedLink {
    if (text.isBlank() || text.codePointCount(0, text.length()) > MAX_TEXT || !isAddress(address)) {
      throw new InvalidValue(
          "a link, such as 'Imprint https://example.org/imprint' or 'About /about'");
    }
  }

  /**
   * Reads a link as it is written.
   *
   * @throws InvalidValue for any other text
   */
  public static NamedLink of(String written) {
    String line = written.strip();
    int space = line.lastIndexOf(' ');
    return new NamedLink(
        space < 0 ? "" : line.substring(0, space).strip(), line.substring(space + 1));
  }

  /** Whether a text is an address that a link of a page may have. */
  static boolean isAddress(String text) {
    return text.length() <= Look.MAX_ADDRESS && ADDRESS.matcher(text).matches();
  }

  /**
   * An address that a link of a page may have.
   *
   * @throws InvalidValue for anything else
   */
  public static String address(String text) {
    if (!isAddress(text)) {
      throw new InvalidValue("an https address, or a path of the site such as '/about'");
    }
    return text;
  }

  /** As it is written. */
  @Override
  public String toString() {
    return text + " " + address;
  }
}
