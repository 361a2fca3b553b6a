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

  /**
   * Whether it is the more careful one to believe where two are said of an address: a complaint
   * before a bounce, and both before having left. Between a confirmation and a lack of it there is
   * nothing to choose: the one does not take the other back.
   */
  public boolean isMoreCarefulThan(Status other) {
    return care() > other.care();
  }

  private int care() {
    return switch (this) {
      case PENDING, CONFIRMED -> 0;
      case UNSUBSCRIBED -> 1;
      case BOUNCED -> 2;
      case COMPLAINED -> 3;
    };
  }

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
