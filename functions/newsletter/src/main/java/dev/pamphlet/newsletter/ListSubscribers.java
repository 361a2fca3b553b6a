package dev.pamphlet.newsletter;

import java.time.Instant;
import java.util.Optional;

/** Lists subscribers. */
@FunctionalInterface
public interface ListSubscribers {

  /**
   * A page of the list. Its order is arbitrary, and the same for all pages.
   *
   * @param status lists only subscribers of this status; empty for all
   * @param limit the most subscribers to list
   * @param after where the page before ended; empty for the first
   * @param now leaves out subscribers who expired before this time
   */
  ListPage<Subscriber> list(
      Optional<Status> status, int limit, Optional<ListPage.Position> after, Instant now);
}
