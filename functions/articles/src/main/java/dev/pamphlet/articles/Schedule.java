package dev.pamphlet.articles;

import java.time.Instant;

/**
 * A scheduled publication of one version. A draft that is saved later does not change it.
 *
 * @param at the earliest time
 * @param version the number of the version to publish
 * @param announce whether to announce it to the subscribers
 */
public record Schedule(Instant at, int version, boolean announce) {

  /** Whether its time has come. */
  public boolean isDue(Instant now) {
    return !at.isAfter(now);
  }
}
