package dev.pamphlet.newsletter.selfservice;

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
 * sent: subscribers who left since leave again, and those who were erased are erased again. It may
 * be repeated.
 *
 * <p>A departure counts if it is newer than the status of its subscriber. An older one was
 * overtaken: the subscriber came back after it, as the restored table shows.
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
    /** It was carried out again. */
    REPLAYED,
    /** There was nothing to do: it had been carried out already, or was overtaken. */
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
   * Replays a departure. The departures of an address have to come in their order.
   *
   * @throws dev.pamphlet.platform.Unavailable when the store does not confirm the write; the
   *     departure may be replayed again
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

  /** Without the mark, an import could bring back the address. */
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

    /** A complaint stays, and a bounce does not replace an unsubscription. */
    private boolean changes() {
      return switch (before.status()) {
        case PENDING, CONFIRMED -> true;
        case BOUNCED -> to != Status.BOUNCED;
        case UNSUBSCRIBED -> to == Status.COMPLAINED;
        case COMPLAINED -> false;
      };
    }

    /** The departure itself is stored already. */
    private SubscriberChange by(Departure departure) {
      return SubscriberChange.departure(before, departure.how(), departure.at(), Optional.empty())
          .again();
    }
  }
}
