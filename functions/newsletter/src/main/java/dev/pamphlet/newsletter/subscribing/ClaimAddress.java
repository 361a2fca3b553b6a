package dev.pamphlet.newsletter.subscribing;

import dev.pamphlet.newsletter.AddressState;

/** Claims the right to mail an address. */
@FunctionalInterface
public interface ClaimAddress {

  /**
   * Stores the new state of an address.
   *
   * @param read its state as it was read
   * @return false when that changed since it was read: the caller reads and decides again
   */
  boolean claim(AddressState read, AddressState next);
}
