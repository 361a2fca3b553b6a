package dev.pamphlet.newsletter.subscribing;

import dev.pamphlet.newsletter.AddressState;

/** Claims the right to mail an address. */
@FunctionalInterface
public interface ClaimAddress {

  /**
   * Puts what is known of an address from now on.
   *
   * @param read what is known of it so far
   * @return false when that changed since it was read: the caller reads again and decides anew
   */
  boolean claim(AddressState read, AddressState next);
}
