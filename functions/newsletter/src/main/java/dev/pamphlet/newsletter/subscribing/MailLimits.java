package dev.pamphlet.newsletter.subscribing;

import dev.pamphlet.newsletter.AddressState;
import dev.pamphlet.newsletter.AddressState.Mailed;
import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.SubscriptionRequest;
import dev.pamphlet.newsletter.subscribing.Link.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Decides what a request mails to its address. Its limits keep people from filling strangers'
 * mailboxes through the form, and let nobody learn anything about an address.
 */
final class MailLimits {

  /** How long an address is left alone after a mail. */
  static final Duration PAUSE = Duration.ofMinutes(10);

  /** The same for an address that bounced: each attempt hurts the sender's reputation. */
  static final Duration PAUSE_AFTER_BOUNCE = Duration.ofDays(7);

  /** The most mails to an address on a UTC day. */
  static final int MOST_ON_DAY = 3;

  private MailLimits() {}

  /**
   * What is mailed for a request.
   *
   * @return empty for nothing
   */
  static Optional<Purpose> due(
      SubscriptionRequest request,
      AddressState address,
      Optional<Subscriber> subscriber,
      Instant now) {
    Optional<Status> status = subscriber.map(Subscriber::status);
    boolean isVoid =
        address.erasedAt().filter(erased -> !request.evidence().at().isAfter(erased)).isPresent();
    if (isVoid
        || status.equals(Optional.of(Status.COMPLAINED))
        || onDay(address, now) >= MOST_ON_DAY
        || isLeftAlone(request, address, status, now)) {
      return Optional.empty();
    }
    return Optional.of(
        status.equals(Optional.of(Status.CONFIRMED)) ? Purpose.PREFERENCES : Purpose.CONFIRMATION);
  }

  /** How many mails an address got on this day. */
  static int onDay(AddressState address, Instant now) {
    return address
        .mailed()
        .filter(mailed -> day(mailed.at()).equals(day(now)))
        .map(Mailed::onDay)
        .orElse(0);
  }

  /** A request that is acted on again does not count as a second one: its mail may not be out. */
  private static boolean isLeftAlone(
      SubscriptionRequest request, AddressState address, Optional<Status> status, Instant now) {
    Duration pause = status.equals(Optional.of(Status.BOUNCED)) ? PAUSE_AFTER_BOUNCE : PAUSE;
    return address
        .mailed()
        .filter(mailed -> !mailed.request().equals(request.id()))
        .filter(mailed -> now.isBefore(mailed.at().plus(pause)))
        .isPresent();
  }

  private static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }
}
