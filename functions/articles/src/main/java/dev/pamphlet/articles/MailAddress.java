package dev.pamphlet.articles;

import dev.pamphlet.platform.InvalidValue;
import java.util.regex.Pattern;

/**
 * An address that the publication itself writes from: {@code letters@example.com}, without a name
 * and without quoting, at most 254 characters (RFC 5321 allows stranger ones, and no provider sends
 * from them).
 */
public record MailAddress(String value) {

  private static final int MAX_LENGTH = 254;
  private static final Pattern FORM =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++)*+"
              + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

  /**
   * @throws InvalidValue for anything else
   */
  public MailAddress {
    if (value.length() > MAX_LENGTH || !FORM.matcher(value).matches()) {
      throw new InvalidValue("a mail address, such as letters@example.com");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
