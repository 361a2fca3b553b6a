package dev.pamphlet.newsletter.feedback;

import dev.pamphlet.newsletter.ChangeSubscriber;
import dev.pamphlet.newsletter.Consent;
import dev.pamphlet.newsletter.Departure;
import dev.pamphlet.newsletter.FindSubscriber;
import dev.pamphlet.newsletter.OptimisticLock;
import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.Subscriber.SoftBounce;
import dev.pamphlet.newsletter.SubscriberChange;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Records what became of mail. A complaint ends all mail to an address for good, whatever its
 * status. A hard bounce ends it until the owner subscribes again; so do {@value #MOST_SOFT_BOUNCES}
 * soft bounces in thirty days.
 *
 * <p>Events come twice and in any order. A complaint is never overridden, and a soft bounce is
 * stored with the id of its mail, so that it counts once.
 */
public final class Feedback {

  /** Soft bounces that together count as a hard one. */
  static final int MOST_SOFT_BOUNCES = 5;

  /** The time within which they count together. */
  static final Duration TOGETHER = Duration.ofDays(30);

  private static final int TRIES = 5;

  private final FindSubscriber subscribers;
  private final ChangeSubscriber changes;
  private final KeepSoftBounces softBounces;

  /** What an event led to. */
  public enum Outcome {
    /** No more mail goes there. */
    SUPPRESSED,
    /** It counts, with others to come. */
    COUNTED,
    /** Nothing changed. */
    UNCHANGED,
    /** There is no such subscriber (any more). */
    UNKNOWN
  }

  public Feedback(
      FindSubscriber subscribers, ChangeSubscriber changes, KeepSoftBounces softBounces) {
    this.subscribers = subscribers;
    this.changes = changes;
    this.softBounces = softBounces;
  }

  /**
   * Records an event.
   *
   * @throws dev.pamphlet.platform.Unavailable when the store does not confirm the write; the same
   *     event may be recorded again
   */
  public Outcome record(MailEvent event, Instant now) {
    return OptimisticLock.decide(TRIES, () -> decide(event, now));
  }

  /** Empty where the subscriber changed in between. */
  private Optional<Outcome> decide(MailEvent event, Instant now) {
    Optional<Subscriber> read = subscribers.find(event.subscriber());
    if (read.isEmpty()) {
      return Optional.of(Outcome.UNKNOWN);
    }
    Subscriber next = next(read.get(), event, now);
    if (next.equals(read.get())) {
      return Optional.of(Outcome.UNCHANGED);
    }
    return next.status() == read.get().status()
        ? stored(softBounces.keep(read.get(), next), Outcome.COUNTED)
        : stored(changes.change(suppression(read.get(), next, event)), Outcome.SUPPRESSED);
  }

  private static Optional<Outcome> stored(boolean done, Outcome outcome) {
    return done ? Optional.of(outcome) : Optional.empty();
  }

  private static Subscriber next(Subscriber read, MailEvent event, Instant now) {
    if (read.status() == Status.COMPLAINED) {
      return read;
    }
    if (event.kind() == MailEvent.Kind.COMPLAINT) {
      return read.in(Status.COMPLAINED, now);
    }
    boolean getsMail = read.status() == Status.CONFIRMED || read.status() == Status.PENDING;
    // A bounce from before the confirmation says nothing about the address: a mail to it arrived
    // since. EventBridge gives the time of an event in whole seconds.
    boolean isOutdated =
        read.status() == Status.CONFIRMED
            && event.at().isBefore(read.since().truncatedTo(ChronoUnit.SECONDS));
    if (!getsMail || isOutdated) {
      return read;
    }
    return event.kind() == MailEvent.Kind.HARD_BOUNCE
        ? read.in(Status.BOUNCED, now)
        : bounced(read, event, now);
  }

  private static Subscriber bounced(Subscriber read, MailEvent event, Instant now) {
    List<SoftBounce> bounces = new ArrayList<>(read.softBounces());
    if (bounces.stream().anyMatch(bounce -> bounce.mail().equals(event.mail()))) {
      return read;
    }
    bounces.add(new SoftBounce(event.mail(), event.at()));
    Instant latest = bounces.stream().map(SoftBounce::at).max(Instant::compareTo).orElseThrow();
    bounces.removeIf(bounce -> bounce.at().isBefore(latest.minus(TOGETHER)));
    Subscriber counted = read.withSoftBounces(bounces);
    return bounces.size() < MOST_SOFT_BOUNCES ? counted : counted.in(Status.BOUNCED, now);
  }

  private static SubscriberChange suppression(Subscriber read, Subscriber next, MailEvent event) {
    Departure.How how = Departure.How.to(next.status());
    return new SubscriberChange(
        read,
        next,
        Consent.of(next.id(), next.since(), how.step()).about(event.mail()),
        Optional.of(new Departure(next.key(), next.since(), how)));
  }
}
