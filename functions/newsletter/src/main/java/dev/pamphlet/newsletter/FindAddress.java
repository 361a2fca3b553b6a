package dev.pamphlet.newsletter;

import java.util.Optional;

/** Finds what is known of an address. */
@FunctionalInterface
public interface FindAddress {

  /** What is known of an address at this moment; empty for one that nobody ever gave. */
  Optional<AddressState> find(AddressKey address);
}
