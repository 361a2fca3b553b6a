package dev.pamphlet.newsletter.selfservice;

import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.ChangeSubscriber;
import dev.pamphlet.newsletter.Consent;
import dev.pamphlet.newsletter.Evidence;
import dev.pamphlet.newsletter.FindAddress;
import dev.pamphlet.newsletter.FindSubscriber;
import dev.pamphlet.newsletter.FindToken;
import dev.pamphlet.newsletter.ListConsent;
import dev.pamphlet.newsletter.OptimisticLock;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.SubscriberChange;
import dev.pamphlet.newsletter.Token;
import dev.pamphlet.newsletter.TokenUse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Shows subscribers their data and lets them choose topics, by the token of a letter or by one that
 * was mailed for their preferences.
 */
public final class OwnSubscription {

  private static final int TRIES = 3;

  private final FindToken tokens;
  private final FindSubscriber subscribers;
  private final FindAddress addresses;
  private final ListConsent consent;
  private final AdmitChoice limit;
  private final ChangeSubscriber store;

  public OwnSubscription(
      FindToken tokens,
      FindSubscriber subscribers,
      FindAddress addresses,
      ListConsent consent,
      AdmitChoice limit,
      ChangeSubscriber store) {
    this.tokens = tokens;
    this.subscribers = subscribers;
    this.addresses = addresses;
    this.consent = consent;
    this.limit = limit;
    this.store = store;
  }

  /**
   * What a token opens.
   *
   * @return empty when it opens nothing (any more)
   */
  public Optional<TokenUse> right(Token token, Instant now) {
    return tokens.find(token).filter(use -> opens(use, now));
  }

  private static boolean opens(TokenUse use, Instant now) {
    return use instanceof TokenUse.Letter
        || use instanceof TokenUse.Preferences preferences && now.isBefore(preferences.expires());
  }

  /**
   * The owner of a token.
   *
   * @return empty when it opens nothing (any more), or the subscriber is erased
   */
  public Optional<Owner> find(Token token, Instant now) {
    return right(token, now)
        .flatMap(
            use ->
                subscribers
                    .find(use.subscriber())
                    .map(found -> new Owner(found, use instanceof TokenUse.Preferences)));
  }

  /** All data of a subscriber, for an owner whose token opens all of it. */
  public SubscriberData held(Subscriber subscriber) {
    return new SubscriberData(
        subscriber, addresses.find(subscriber.key()), consent.of(subscriber.id()));
  }

  /**
   * Chooses topics. The same topics again change nothing, and are not counted.
   *
   * @param topics of the publication; none for all
   * @param click how they were chosen
   * @return the owner, with the new topics; empty when the token opens nothing (any more)
   * @throws TooManyChoices when the subscriber changed topics too often
   * @throws dev.pamphlet.platform.Unavailable when the store does not confirm the write; the call
   *     may be repeated
   */
  public Optional<Owner> choose(Token token, List<Tag> topics, Evidence click) {
    return OptimisticLock.decide(
        TRIES,
        () -> {
          Optional<Owner> owner = find(token, click.at());
          return owner.isEmpty() || choose(owner.get().subscriber(), topics, click)
              ? Optional.of(owner.map(found -> found.about(topics)))
              : Optional.empty();
        });
  }

  /** False where the subscriber changed in between. */
  private boolean choose(Subscriber subscriber, List<Tag> topics, Evidence click) {
    if (subscriber.topics().equals(topics)) {
      return true;
    }
    limit
        .admit(subscriber.id(), click.at())
        .ifPresent(
            wait -> {
              throw new TooManyChoices(wait);
            });
    return store.change(chosen(subscriber, topics, click));
  }

  private static SubscriberChange chosen(Subscriber before, List<Tag> topics, Evidence click) {
    return new SubscriberChange(
        before,
        before.about(topics),
        Consent.of(before.id(), click.at(), Consent.Step.TOPICS_CHANGED).by(click),
        Optional.empty());
  }
}
