package dev.pamphlet.newsletter.selfservice;

import java.time.Duration;

/** Topics that were not changed, because their subscriber changed them too often. */
public final class TooManyChoices extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Duration retryAfter;

  TooManyChoices(Duration retryAfter) {
    super("topics were changed too often", null, false, false);
    this.retryAfter = retryAfter;
  }

  /** How long to wait for the next change. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
