package dev.pamphlet.newsletter.selfservice;

import dev.pamphlet.newsletter.ChangeSubscriber;
import dev.pamphlet.newsletter.Departure;
import dev.pamphlet.newsletter.Evidence;
import dev.pamphlet.newsletter.FindSubscriber;
import dev.pamphlet.newsletter.FindToken;
import dev.pamphlet.newsletter.OptimisticLock;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.SubscriberChange;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.Token;
import dev.pamphlet.newsletter.TokenUse.Letter;
import java.util.Optional;

/**
 * Ends letters to a subscriber, by the token that every letter carries. It may be repeated: a
 * subscriber who has left already does not change.
 */
public final class Leaving {

  private static final int TRIES = 3;

  private final FindToken tokens;
  private final FindSubscriber subscribers;
  private final ChangeSubscriber store;

  public Leaving(FindToken tokens, FindSubscriber subscribers, ChangeSubscriber store) {
    this.tokens = tokens;
    this.subscribers = subscribers;
    this.store = store;
  }

  /**
   * Ends letters to the owner of a letter's token. Does nothing for any other token, and does not
   * tell which kind it was.
   *
   * @throws dev.pamphlet.platform.Unavailable when the store does not confirm the write; the call
   *     may be repeated
   */
  public void leave(Token token, Evidence click) {
    tokens
        .find(token)
        .filter(Letter.class::isInstance)
        .ifPresent(letter -> OptimisticLock.decide(TRIES, () -> leave(letter.subscriber(), click)));
  }

  /** Whether letters were sent until now; empty where the subscriber changed in between. */
  private Optional<Boolean> leave(SubscriberId id, Evidence click) {
    Optional<Subscriber> staying = subscribers.find(id).filter(Leaving::stays);
    return staying.isEmpty() || store.change(departure(staying.get(), click))
        ? Optional.of(staying.isPresent())
        : Optional.empty();
  }

  private static boolean stays(Subscriber subscriber) {
    return switch (subscriber.status()) {
      case PENDING, CONFIRMED, BOUNCED -> true;
      case UNSUBSCRIBED, COMPLAINED -> false;
    };
  }

  private static SubscriberChange departure(Subscriber subscriber, Evidence click) {
    return SubscriberChange.departure(
        subscriber, Departure.How.UNSUBSCRIBED, click.at(), Optional.of(click));
  }
}
