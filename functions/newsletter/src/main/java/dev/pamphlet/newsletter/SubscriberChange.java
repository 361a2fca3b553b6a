package dev.pamphlet.newsletter;

import java.time.Instant;
import java.util.Optional;

/**
 * A change of a subscriber, with the step of consent that records it. All of it is written at once.
 *
 * @param before the subscriber as it was read
 * @param after the subscriber from now on
 * @param departure present where the change ends letters
 */
public record SubscriberChange(
    Subscriber before, Subscriber after, Consent consent, Optional<Departure> departure) {

  /**
   * A change that ends letters to a subscriber.
   *
   * @param evidence how the subscriber ended them; empty where the subscriber did not
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

  /** The same change without its departure, which is stored already. */
  public SubscriberChange again() {
    return new SubscriberChange(before, after, consent, Optional.empty());
  }
}
