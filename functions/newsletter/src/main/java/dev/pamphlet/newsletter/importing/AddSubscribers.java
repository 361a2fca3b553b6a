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
   * @param subscribers no two with the same address
   * @param now items that expired before this time count as missing
   * @return the addresses that were known already, for which nothing was added
   */
  Set<AddressKey> add(List<NewSubscriber> subscribers, Instant now);
}
