package dev.pamphlet.local.gateway;

import dev.pamphlet.template.HttpApi.Throttle;
import java.time.Duration;
import java.time.Instant;

/** Lets a burst through, and after it as many requests a second as refill the bucket. */
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

  /** Whether a request may pass now; one that may takes its token. */
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
