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
    ERASED;

    /** How the address of somebody departs who gets this status. */
    public static How to(Status status) {
      return switch (status) {
        case UNSUBSCRIBED -> UNSUBSCRIBED;
        case BOUNCED -> BOUNCED;
        case COMPLAINED -> COMPLAINED;
        case PENDING, CONFIRMED ->
            throw new IllegalArgumentException("Nobody departs who is " + status.word());
      };
    }

    /** The step of consent that shows it. An erasure leaves none. */
    public Consent.Step step() {
      return switch (this) {
        case UNSUBSCRIBED -> Consent.Step.UNSUBSCRIBED;
        case BOUNCED -> Consent.Step.BOUNCED;
        case COMPLAINED -> Consent.Step.COMPLAINED;
        case ERASED -> throw new IllegalStateException("An erasure leaves no consent.");
      };
    }

    /** The status that a subscriber has by it. Whoever is erased has none. */
    public Status status() {
      return switch (this) {
        case UNSUBSCRIBED -> Status.UNSUBSCRIBED;
        case BOUNCED -> Status.BOUNCED;
        case COMPLAINED -> Status.COMPLAINED;
        case ERASED -> throw new IllegalStateException("Whoever is erased has no status.");
      };
    }
  }
}
