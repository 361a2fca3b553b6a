package dev.pamphlet.newsletter.importing;

import dev.pamphlet.newsletter.AddressKey;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Finds what is known about addresses. */
@FunctionalInterface
public interface FindKnownAddresses {

  /**
   * What is known about each address.
   *
   * @param now items that expired before this time count as missing
   * @return nothing for an address that is not known
   */
  Map<AddressKey, KnownAddress> find(Collection<AddressKey> addresses, Instant now);
}
