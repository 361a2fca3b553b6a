package dev.pamphlet.newsletter.subscribing;

import dev.pamphlet.newsletter.AddressState;
import dev.pamphlet.newsletter.Consent;
import dev.pamphlet.newsletter.Evidence;
import dev.pamphlet.newsletter.FindAddress;
import dev.pamphlet.newsletter.FindSubscriber;
import dev.pamphlet.newsletter.FindToken;
import dev.pamphlet.newsletter.OptimisticLock;
import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.Token;
import dev.pamphlet.newsletter.TokenUse.Confirm;
import dev.pamphlet.newsletter.Wording;
import dev.pamphlet.platform.IdSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Confirms subscribers by the tokens that were mailed to them. A token works once. A second press
 * of the button, or a reload, within ten minutes gets the same answer and changes nothing.
 *
 * <p>The answer does not say why a token does not work, so that an old link reveals nothing.
 */
public final class Confirming {

  /** How long after its use a token still gets the same answer. */
  static final Duration GRACE = Duration.ofMinutes(10);

  private static final int TRIES = 3;

  private final FindToken tokens;
  private final FindAddress addresses;
  private final FindSubscriber subscribers;
  private final ConfirmSubscriber store;
  private final IdSource ids;

  public Confirming(
      FindToken tokens,
      FindAddress addresses,
      FindSubscriber subscribers,
      ConfirmSubscriber store,
      IdSource ids) {
    this.tokens = tokens;
    this.addresses = addresses;
    this.subscribers = subscribers;
    this.store = store;
    this.ids = ids;
  }

  /**
   * What a token would confirm, for the page with the button. Nothing changes, because mail
   * scanners follow links.
   *
   * @return empty when the token does not work (any more)
   */
  public Optional<Confirm> look(Token token, Instant now) {
    return tokens
        .find(token)
        .filter(Confirm.class::isInstance)
        .map(Confirm.class::cast)
        .filter(use -> now.isBefore(use.expires()))
        .filter(use -> use.used().map(used -> now.isBefore(used.plus(GRACE))).orElse(true));
  }

  /**
   * Confirms the owner of a token.
   *
   * @param click how the button was pressed
   * @param wording that was agreed to by it
   * @return the subscriber, confirmed; empty when the token does not work (any more)
   * @throws dev.pamphlet.platform.Unavailable when the store does not confirm the write; the same
   *     token may be used again
   */
  public Optional<Subscriber> confirm(Token token, Evidence click, Wording wording) {
    return OptimisticLock.decide(TRIES, () -> decide(token, click, wording));
  }

  /** Empty where something changed in between, perhaps by the same token. */
  private Optional<Optional<Subscriber>> decide(Token token, Evidence click, Wording wording) {
    Optional<Confirm> use = look(token, click.at());
    Optional<AddressState> address = use.flatMap(this::address);
    Optional<Subscriber> before = use.flatMap(this::subscriber);
    if (address.isEmpty() || before.isEmpty()) {
      return Optional.of(Optional.empty());
    }
    if (use.get().used().isPresent()) {
      return Optional.of(before.filter(each -> each.status() == Status.CONFIRMED));
    }
    Subscriber after = confirmed(before.get(), use.get(), click.at());
    Consent consent = consent(use.get(), click, wording);
    return store.confirm(new Confirmation(token, address.get(), before.get(), after, consent))
        ? Optional.of(Optional.of(after))
        : Optional.empty();
  }

  /** A request does not bring back an address that was erased after it. */
  private Optional<AddressState> address(Confirm use) {
    return addresses
        .find(use.address())
        .filter(state -> state.subscriber().equals(Optional.of(use.subscriber())))
        .filter(
            state ->
                state.erasedAt().map(erased -> erased.isBefore(use.request().at())).orElse(true));
  }

  /** A complaint is for good, and a request from before an unsubscription does not undo it. */
  private Optional<Subscriber> subscriber(Confirm use) {
    return subscribers
        .find(use.subscriber())
        .filter(
            subscriber ->
                switch (subscriber.status()) {
                  case PENDING, CONFIRMED, BOUNCED -> true;
                  case UNSUBSCRIBED -> subscriber.since().isBefore(use.request().at());
                  case COMPLAINED -> false;
                });
  }

  private Subscriber confirmed(Subscriber before, Confirm use, Instant now) {
    return new Subscriber(
        before.id(),
        before.key(),
        before.email(),
        Status.CONFIRMED,
        before.status() == Status.CONFIRMED ? before.since() : now,
        use.topics(),
        use.locale().or(before::locale),
        before.letterToken().or(() -> Optional.of(Token.next(ids))),
        List.of());
  }

  private static Consent consent(Confirm use, Evidence click, Wording wording) {
    return new Consent(
        use.subscriber(),
        click.at(),
        Consent.Step.CONFIRMED,
        Optional.of(use.request()),
        Optional.of(click),
        Optional.of(wording),
        use.mail());
  }
}
