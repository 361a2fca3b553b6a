package dev.pamphlet.newsletter;

import dev.pamphlet.content.EmailAddress;

/** Derives the key that stands for an address where the address must not be known. */
@FunctionalInterface
public interface KeyOfAddress {

  /** The key; the same however the address is written. */
  AddressKey of(EmailAddress address);
}
