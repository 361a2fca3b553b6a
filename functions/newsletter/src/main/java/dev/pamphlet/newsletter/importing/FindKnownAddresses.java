package dev.pamphlet.newsletter.importing;

import dev.pamphlet.newsletter.AddressKey;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Finds what is known of addresses. */
@FunctionalInterface
public interface FindKnownAddresses {

  /**
   * What is known of each address.
   *
   * @param now to which nothing counts that expired before
   * @return nothing for an address that is not known
   */
  Map<AddressKey, KnownAddress> find(Collection<AddressKey> addresses, Instant now);
}
