package dev.pamphlet.newsletter.importing;

import dev.pamphlet.newsletter.AddressKey;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Adds subscribers. */
@FunctionalInterface
public interface AddSubscribers {

  /**
   * Adds each subscriber whose address is not known, wholly or not at all.
   *
   * @param subscribers no two of one address
   * @param now to which nothing counts that expired before
   * @return the addresses that were known, of which nothing was added
   */
  Set<AddressKey> add(List<NewSubscriber> subscribers, Instant now);
}
