package dev.pamphlet.newsletter;

import dev.pamphlet.platform.InvalidValue;
import java.util.regex.Pattern;

/** A subscriber, by a random id that says nothing about the address. */
public record SubscriberId(String value) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

  /**
   * @throws InvalidValue for anything but 32 lower-case hexadecimal digits
   */
  public SubscriberId {
    if (!FORM.matcher(value).matches()) {
      throw new InvalidValue("the id of a subscriber, 32 hexadecimal digits");
    }
  }

  /** A number below the given one, the same at each call and as likely as any other. */
  public int spread(int over) {
    return Integer.parseInt(value.substring(0, 4), 16) % over;
  }

  @Override
  public String toString() {
    return value;
  }
}
