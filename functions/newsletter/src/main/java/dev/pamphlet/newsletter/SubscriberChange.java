package dev.pamphlet.newsletter;

import java.time.Instant;
import java.util.Optional;

/**
 * That something about a subscriber changes, with the step of consent that shows it: everything
 * that is written at once.
 *
 * @param before the subscriber as it was read
 * @param after the subscriber from now on
 * @param departure where letters end by it
 */
public record SubscriberChange(
    Subscriber before, Subscriber after, Consent consent, Optional<Departure> departure) {

  /**
   * That letters to somebody end.
   *
   * @param evidence of it; empty where its owner did not bring it about
   */
  public static SubscriberChange departure(
      Subscriber before, Departure.How how, Instant at, Optional<Evidence> evidence) {
    Consent step = Consent.of(before.id(), at, how.step());
    return new SubscriberChange(
        before,
        before.in(how.status(), at),
        evidence.map(step::by).orElse(step),
        Optional.of(new Departure(before.key(), at, how)));
  }

  /** The same, of a departure that is kept already. */
  public SubscriberChange again() {
    return new SubscriberChange(before, after, consent, Optional.empty());
  }
}
