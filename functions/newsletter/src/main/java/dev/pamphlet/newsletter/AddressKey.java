package dev.pamphlet.newsletter;

import dev.pamphlet.platform.InvalidValue;
import java.util.regex.Pattern;

/**
 * Stands for an email address where the address must not be known: its HMAC under the secret of the
 * Subscribers table, as 43 characters of base64url. An address has the same key however it is
 * written.
 */
public record AddressKey(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  /**
   * @throws InvalidValue for anything but 43 characters of base64url
   */
  public AddressKey {
    if (!FORM.matcher(value).matches()) {
      throw new InvalidValue("the key of an address, 43 characters of base64url");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
