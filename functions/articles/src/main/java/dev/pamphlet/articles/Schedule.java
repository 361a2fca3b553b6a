package dev.pamphlet.articles;

import java.time.Instant;

/**
 * A publication to come. It is of one version: a draft that is saved in the meantime changes
 * nothing of what was decided.
 *
 * @param at not before this
 * @param version the number of the version that shall become public
 * @param announce whether the subscribers shall hear of it
 */
public record Schedule(Instant at, int version, boolean announce) {

  /** Whether its time has come. */
  public boolean isDue(Instant now) {
    return !at.isAfter(now);
  }
}
