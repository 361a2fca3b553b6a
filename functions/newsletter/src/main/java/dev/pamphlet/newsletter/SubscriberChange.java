package dev.pamphlet.newsletter;

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
    Subscriber before, Subscriber after, Consent consent, Optional<Departure> departure) {}
