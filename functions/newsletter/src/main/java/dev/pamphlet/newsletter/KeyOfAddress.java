package dev.pamphlet.newsletter;

import dev.pamphlet.content.EmailAddress;

/** Makes the key of an address, by which everybody finds it who must not learn it. */
@FunctionalInterface
public interface KeyOfAddress {

  /** The key; the same however the address is written. */
  AddressKey of(EmailAddress address);
}
