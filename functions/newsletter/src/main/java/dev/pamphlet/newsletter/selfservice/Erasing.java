package dev.pamphlet.newsletter.selfservice;

import dev.pamphlet.newsletter.Departure;
import dev.pamphlet.newsletter.FindSubscriber;
import dev.pamphlet.newsletter.OptimisticLock;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.SubscriberId;
import java.time.Instant;
import java.util.Optional;

/** Erases all data of a subscriber. It may be repeated. */
public final class Erasing {

  private static final int TRIES = 3;

  private final FindSubscriber subscribers;
  private final EraseSubscriber store;

  public Erasing(FindSubscriber subscribers, EraseSubscriber store) {
    this.subscribers = subscribers;
    this.store = store;
  }

  /**
   * Erases a subscriber, if there is one with this id.
   *
   * @return whether there was
   * @throws dev.pamphlet.platform.Unavailable when the store does not confirm the erasure; the call
   *     may be repeated
   */
  public boolean erase(SubscriberId id, Instant now) {
    return OptimisticLock.decide(
        TRIES,
        () -> {
          Optional<Subscriber> found = subscribers.find(id);
          return found.isEmpty() || store.erase(found.get(), departure(found.get(), now))
              ? Optional.of(found.isPresent())
              : Optional.empty();
        });
  }

  private static Departure departure(Subscriber subscriber, Instant now) {
    return new Departure(subscriber.key(), now, Departure.How.ERASED);
  }
}
