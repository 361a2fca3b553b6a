package dev.pamphlet.newsletter.owning;

import dev.pamphlet.newsletter.AddressState;
import dev.pamphlet.newsletter.ChangeSubscriber;
import dev.pamphlet.newsletter.Departure;
import dev.pamphlet.newsletter.FindAddress;
import dev.pamphlet.newsletter.FindSubscriber;
import dev.pamphlet.newsletter.OptimisticLock;
import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.SubscriberChange;
import java.util.Optional;

/**
 * Replays departures after the subscribers were restored to an earlier time, before anything is
 * sent: who left since leaves again, and who was erased is erased again. It may be repeated.
 *
 * <p>A departure counts that is newer than the status of its subscriber. An older one was
 * overtaken: the subscriber came back after it, and that is in what was restored.
 */
public final class Replaying {

  private static final int TRIES = 3;

  private final FindAddress addresses;
  private final FindSubscriber subscribers;
  private final ChangeSubscriber changes;
  private final EraseSubscriber erasures;
  private final MarkErased marks;

  /** What became of a departure. */
  public enum Outcome {
    /** It was brought about again. */
    REPLAYED,
    /** There was nothing to do: it is true already, or was overtaken. */
    LEFT_ALONE
  }

  public Replaying(
      FindAddress addresses,
      FindSubscriber subscribers,
      ChangeSubscriber changes,
      EraseSubscriber erasures,
      MarkErased marks) {
    this.addresses = addresses;
    this.subscribers = subscribers;
    this.changes = changes;
    this.erasures = erasures;
    this.marks = marks;
  }

  /**
   * Replays a departure. Those of an address come in their order.
   *
   * @throws dev.pamphlet.platform.Unavailable when the store does not say that it did; the same may
   *     be replayed again
   */
  public Outcome replay(Departure departure) {
    return OptimisticLock.decide(TRIES, () -> decide(departure));
  }

  /** Empty where something changed in between. */
  private Optional<Outcome> decide(Departure departure) {
    Optional<AddressState> address = addresses.find(departure.address());
    Optional<Subscriber> subscriber =
        address.flatMap(AddressState::subscriber).flatMap(subscribers::find);
    if (departure.how() == Departure.How.ERASED) {
      return subscriber.isPresent()
          ? eraseAgain(subscriber.get(), departure)
          : markAgain(address, departure);
    }
    return subscriber
        .filter(found -> found.since().isBefore(departure.at()))
        .map(found -> new Change(found, departure.how().status()))
        .filter(Change::changes)
        .map(change -> replayed(changes.change(change.by(departure))))
        .orElse(Optional.of(Outcome.LEFT_ALONE));
  }

  private Optional<Outcome> eraseAgain(Subscriber subscriber, Departure departure) {
    return subscriber.since().isBefore(departure.at())
        ? replayed(erasures.erase(subscriber, departure))
        : Optional.of(Outcome.LEFT_ALONE);
  }

  /** An import could bring back an address that is not known to be erased. */
  private Optional<Outcome> markAgain(Optional<AddressState> address, Departure departure) {
    AddressState known = address.orElseGet(() -> AddressState.unknown(departure.address()));
    return known.erasedAt().isPresent()
        ? Optional.of(Outcome.LEFT_ALONE)
        : replayed(marks.mark(known, departure.at()));
  }

  private static Optional<Outcome> replayed(boolean done) {
    return done ? Optional.of(Outcome.REPLAYED) : Optional.empty();
  }

  /** From the status that was restored to that of the departure. */
  private record Change(Subscriber before, Status to) {

    /** Whoever complained stays so; whoever left does not come back as one whose mail bounces. */
    private boolean changes() {
      return switch (before.status()) {
        case PENDING, CONFIRMED -> true;
        case BOUNCED -> to != Status.BOUNCED;
        case UNSUBSCRIBED -> to == Status.COMPLAINED;
        case COMPLAINED -> false;
      };
    }

    /** The departure itself is kept already. */
    private SubscriberChange by(Departure departure) {
      return SubscriberChange.departure(before, departure.how(), departure.at(), Optional.empty())
          .again();
    }
  }
}
