package dev.pamphlet.newsletter;

import dev.pamphlet.platform.InvalidValue;
import java.util.regex.Pattern;

/** The id of a subscriber: random, so that it says nothing about the address. */
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

  /**
   * A number from 0 to below {@code over}, always the same for this id. All numbers are equally
   * likely.
   */
  public int spread(int over) {
    return Integer.parseInt(value.substring(0, 4), 16) % over;
  }

  @Override
  public String toString() {
    return value;
  }
}
