package dev.pamphlet.content;

import dev.pamphlet.platform.InvalidValue;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An email address without a display name: {@code letters@example.com}. The local part is as its
 * owner writes it, including a tag after a plus sign. The domain is in lower case and in ASCII:
 * international ones are encoded, so that a domain always has the same form.
 *
 * <p>The JDK encodes by IDNA 2003 (RFC 3490). For four characters, IDNA 2008 (RFC 5892, appendix
 * A.1 and section 2.6) gives another domain, which may be somebody else's: {@code straße} is not
 * {@code strasse}. Domains with one of them are accepted in ASCII only.
 *
 * <p>RFC 5321 also allows quoted local parts and IP addresses in brackets. Mail providers do not
 * issue such addresses, so they are refused.
 */
public record EmailAddress(String value) {

  /** In characters (RFC 5321, section 4.5.3.1.3, less the angle brackets). */
  public static final int MAX_LENGTH = 254;

  private static final int MAX_LOCAL_PART = 64;
  private static final String WANTED = "an email address, such as letters@example.com";

  /** Sharp s, final sigma, and the two joiners: valid in IDNA 2008, replaced by IDNA 2003. */
  private static final Pattern DEVIATION = Pattern.compile("[\\u00df\\u03c2\\u200c\\u200d]");

  private static final Pattern LOCAL_PART =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++)*+");

  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");

  /**
   * @throws InvalidValue for anything but an email address in this form
   */
  public EmailAddress {
    int at = value.lastIndexOf('@');
    if (value.length() > MAX_LENGTH) {
      throw new InvalidValue("an email address of at most %d characters".formatted(MAX_LENGTH));
    }
    if (at > MAX_LOCAL_PART) {
      throw new InvalidValue(
          "an email address with at most %d characters before the @".formatted(MAX_LOCAL_PART));
    }
    if (value.startsWith("\"")) {
      throw new InvalidValue("an email address that is written without quotation marks");
    }
    if (at < 1
        || !LOCAL_PART.matcher(value.substring(0, at)).matches()
        || !DOMAIN.matcher(value.substring(at + 1)).matches()) {
      throw new InvalidValue(WANTED);
    }
  }

  /**
   * Reads an email address as a person writes it: drops white space around it and brings the domain
   * into the stored form.
   *
   * @throws InvalidValue if the text is not an email address
   */
  public static EmailAddress of(String text) {
    String address = text.strip();
    int at = address.lastIndexOf('@');
    return at < 0
        ? new EmailAddress(address)
        : new EmailAddress(address.substring(0, at + 1) + domain(address.substring(at + 1)));
  }

  private static String domain(String written) {
    if (DEVIATION.matcher(written).find()) {
      throw new InvalidValue(
          "an email address whose domain means the same everywhere: write it in ASCII (xn--…)");
    }
    try {
      return IDN.toASCII(written, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException invalid) {
      throw new InvalidValue(WANTED);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
