package dev.pamphlet.newsletter.selfservice;

import dev.pamphlet.newsletter.AddressState;
import java.time.Instant;

/** Marks addresses as erased. */
@FunctionalInterface
public interface MarkErased {

  /**
   * Marks an address that has no subscriber (any more).
   *
   * @param address as it was read
   * @return false when the address got another subscriber since it was read
   */
  boolean mark(AddressState address, Instant erasedAt);
}
