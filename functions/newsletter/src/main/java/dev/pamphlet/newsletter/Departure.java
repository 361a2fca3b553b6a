package dev.pamphlet.newsletter;

import java.time.Instant;

/**
 * That an address is mailed no more. It is kept apart from the subscriber, so that a restore of the
 * subscribers to an earlier time brings back nobody who left since.
 *
 * @param address by its key
 * @param at when
 * @param how it came about, which a replay brings about again
 */
public record Departure(AddressKey address, Instant at, How how) {

  /** How an address departs. */
  public enum How {
    /** Its owner left. */
    UNSUBSCRIBED,
    /** Mail to it comes back. */
    BOUNCED,
    /** Its owner called a mail unwanted. */
    COMPLAINED,
    /** Its owner had everything erased. */
    ERASED
  }
}
