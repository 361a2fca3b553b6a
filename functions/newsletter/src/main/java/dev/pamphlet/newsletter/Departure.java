package dev.pamphlet.newsletter;

import java.time.Instant;

/**
 * The end of mail to an address. It is stored apart from the subscriber, so that restoring the
 * subscribers to an earlier time does not bring back anybody who has left since.
 *
 * @param address by its key
 * @param at when
 * @param how mail ended; a replay ends it the same way
 */
public record Departure(AddressKey address, Instant at, How how) {

  /** How mail to an address ended. */
  public enum How {
    /** Its owner left. */
    UNSUBSCRIBED,
    /** Mail to it comes back. */
    BOUNCED,
    /** Its owner reported a mail as spam. */
    COMPLAINED,
    /** Its owner had everything erased. */
    ERASED;

    /** The departure that leads to this status. */
    public static How to(Status status) {
      return switch (status) {
        case UNSUBSCRIBED -> UNSUBSCRIBED;
        case BOUNCED -> BOUNCED;
        case COMPLAINED -> COMPLAINED;
        case PENDING, CONFIRMED ->
            throw new IllegalArgumentException("No departure leads to the status " + status.word());
      };
    }

    /** The step of consent that records it. An erasure leaves none. */
    public Consent.Step step() {
      return switch (this) {
        case UNSUBSCRIBED -> Consent.Step.UNSUBSCRIBED;
        case BOUNCED -> Consent.Step.BOUNCED;
        case COMPLAINED -> Consent.Step.COMPLAINED;
        case ERASED -> throw new IllegalStateException("An erasure leaves no consent.");
      };
    }

    /** The status that it gives a subscriber. An erased subscriber has none. */
    public Status status() {
      return switch (this) {
        case UNSUBSCRIBED -> Status.UNSUBSCRIBED;
        case BOUNCED -> Status.BOUNCED;
        case COMPLAINED -> Status.COMPLAINED;
        case ERASED -> throw new IllegalStateException("An erased subscriber has no status.");
      };
    }
  }
}
