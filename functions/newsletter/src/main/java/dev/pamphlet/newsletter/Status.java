package dev.pamphlet.newsletter;

import dev.pamphlet.platform.InvalidValue;
import java.util.Arrays;
import java.util.Locale;

/** Whether a subscriber gets issues: only {@link #CONFIRMED} ones do. */
public enum Status {
  /** Requested the newsletter, or was imported without proof of consent; has not confirmed yet. */
  PENDING,
  /** Proved to own the address, and agreed. */
  CONFIRMED,
  /** Left. */
  UNSUBSCRIBED,
  /** Mail to the address comes back. */
  BOUNCED,
  /** Reported a mail as spam. Gets no more mail, whoever requests it. */
  COMPLAINED;

  /**
   * Whether this is the more cautious of two statuses that are claimed for one address: a complaint
   * outranks a bounce, and both outrank an unsubscription. Pending and confirmed are equally
   * cautious: neither overrides the other.
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

  /** The name in lower case, as tables, documents and pages have it. */
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
