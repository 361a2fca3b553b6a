package dev.pamphlet.newsletter;

import dev.pamphlet.platform.InvalidValue;
import java.util.regex.Pattern;

/**
 * An email address for those who must not learn it: its HMAC with the secret of the Subscribers
 * table, as 43 characters of base64url. One address has one key, however it is written.
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
