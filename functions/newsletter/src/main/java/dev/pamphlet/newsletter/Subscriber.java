package dev.pamphlet.newsletter;

import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.content.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A subscriber.
 *
 * @param key stands for the address where it must not be known
 * @param since when the status began
 * @param topics that were chosen; none for all
 * @param locale that was requested, as a BCP 47 tag
 * @param letterToken in every letter to the subscriber; present once the address was confirmed
 * @param softBounces mails that came back for a reason that may be temporary
 */
public record Subscriber(
    SubscriberId id,
    AddressKey key,
    EmailAddress email,
    Status status,
    Instant since,
    List<Tag> topics,
    Optional<String> locale,
    Optional<Token> letterToken,
    List<SoftBounce> softBounces) {

  /** How long an unconfirmed subscriber is kept. */
  public static final Duration PENDING_KEPT = Duration.ofDays(30);

  public Subscriber {
    topics = List.copyOf(topics);
    softBounces = List.copyOf(softBounces);
  }

  /** When an unconfirmed subscriber expires; empty for all others. */
  public Optional<Instant> expires() {
    return status == Status.PENDING ? Optional.of(since.plus(PENDING_KEPT)) : Optional.empty();
  }

  /** The same subscriber in another status, from this time on. */
  public Subscriber in(Status next, Instant from) {
    return new Subscriber(id, key, email, next, from, topics, locale, letterToken, softBounces);
  }

  /** The same subscriber with these topics. */
  public Subscriber about(List<Tag> chosen) {
    return new Subscriber(id, key, email, status, since, chosen, locale, letterToken, softBounces);
  }

  /** The same subscriber with these soft bounces. */
  public Subscriber withSoftBounces(List<SoftBounce> bounces) {
    return new Subscriber(id, key, email, status, since, topics, locale, letterToken, bounces);
  }

  /** A mail, by the provider's id, that came back for a reason that may be temporary. */
  public record SoftBounce(String mail, Instant at) {}

  /** Leaves out the address, because strings end up in logs. */
  @Override
  public String toString() {
    return "subscriber " + id;
  }
}
