package dev.pamphlet.newsletter;

import java.time.Instant;
import java.util.Optional;

/** Lists subscribers. */
@FunctionalInterface
public interface ListSubscribers {

  /**
   * A part of the list. Its order means nothing, and does not change between parts.
   *
   * @param status all subscribers, or those of this status
   * @param limit at most so many
   * @param after where an earlier part ended; empty for the first
   * @param now to which nobody counts who expired before
   */
  ListPage<Subscriber> list(
      Optional<Status> status, int limit, Optional<ListPage.Position> after, Instant now);
}
