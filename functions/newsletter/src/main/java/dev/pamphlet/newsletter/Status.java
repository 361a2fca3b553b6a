package dev.pamphlet.newsletter;

import dev.pamphlet.platform.InvalidValue;
import java.util.Arrays;
import java.util.Locale;

/** What stands between a subscriber and the next issue. Only {@link #CONFIRMED} ones get it. */
public enum Status {
  /** Asked for it, or was imported without proof; did not confirm yet. */
  PENDING,
  /** Proved to own the address, and agreed. */
  CONFIRMED,
  /** Left. */
  UNSUBSCRIBED,
  /** Mail to the address comes back. */
  BOUNCED,
  /** Called a mail unwanted. Gets none any more, whoever asks for it. */
  COMPLAINED;

  /** In lower case, as tables, documents and people have it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The status with this word.
   *
   * @throws InvalidValue for any other text
   */
  public static Status of(String word) {
    return Arrays.stream(values())
        .filter(status -> status.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidValue(
                    "one of pending, confirmed, unsubscribed, bounced and complained"));
  }
}
