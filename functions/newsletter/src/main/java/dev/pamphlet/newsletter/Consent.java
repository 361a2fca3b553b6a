package dev.pamphlet.newsletter;

import java.time.Instant;
import java.util.Optional;

/**
 * A step in the history of a subscriber's consent. Steps are only ever added, so that consent can
 * be proved: when it was given, to which words, and how it ended.
 *
 * @param subscriber whose consent it is
 * @param at when it happened
 * @param step what happened
 * @param request how the subscription was requested; empty where nobody requested it
 * @param evidence how and from where the subscriber took the step; empty where the subscriber did
 *     not take it
 * @param wording the words that were agreed to; empty where there are none
 * @param mail the provider's id of the mail whose link was used
 */
public record Consent(
    SubscriberId subscriber,
    Instant at,
    Step step,
    Optional<Evidence> request,
    Optional<Evidence> evidence,
    Optional<Wording> wording,
    Optional<String> mail) {

  /** A step about which nothing more is known. */
  public static Consent of(SubscriberId subscriber, Instant at, Step step) {
    return new Consent(
        subscriber,
        at,
        step,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same step with how it was taken. */
  public Consent by(Evidence taken) {
    return new Consent(subscriber, at, step, request, Optional.of(taken), wording, mail);
  }

  /** The same step with the mail that led to it. */
  public Consent about(String mailId) {
    return new Consent(subscriber, at, step, request, evidence, wording, Optional.of(mailId));
  }

  /** What happened. */
  public enum Step {
    CONFIRMED,
    IMPORTED,
    TOPICS_CHANGED,
    UNSUBSCRIBED,
    BOUNCED,
    COMPLAINED
  }
}
