package dev.pamphlet.local.gateway;

import dev.pamphlet.template.HttpApi.Throttle;
import java.time.Duration;
import java.time.Instant;

/** A token bucket: allows a burst, and then as many requests a second as refill it. */
final class TokenBucket {

  private static final double NANOS_PER_SECOND = 1e9;

  private final Throttle throttle;
  private double tokens;
  private Instant filledAt;

  TokenBucket(Throttle throttle, Instant now) {
    this.throttle = throttle;
    this.tokens = throttle.burst();
    this.filledAt = now;
  }

  /** Whether a request may pass now. If so, takes a token. */
  synchronized boolean take(Instant now) {
    if (now.isAfter(filledAt)) {
      double seconds = Duration.between(filledAt, now).toNanos() / NANOS_PER_SECOND;
      tokens = Math.min(throttle.burst(), tokens + seconds * throttle.rate());
      filledAt = now;
    }
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }
}
