package dev.pamphlet.newsletter;

import java.util.Optional;

/** Finds what is known about an address. */
@FunctionalInterface
public interface FindAddress {

  /** What is known about an address at this moment; empty for one that nobody ever entered. */
  Optional<AddressState> find(AddressKey address);
}
