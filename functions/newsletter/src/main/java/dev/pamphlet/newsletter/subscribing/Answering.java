package dev.pamphlet.newsletter.subscribing;

import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.newsletter.AddressState;
import dev.pamphlet.newsletter.AddressState.Mailed;
import dev.pamphlet.newsletter.FindAddress;
import dev.pamphlet.newsletter.FindSubscriber;
import dev.pamphlet.newsletter.KeyOfAddress;
import dev.pamphlet.newsletter.NotMailed;
import dev.pamphlet.newsletter.OptimisticLock;
import dev.pamphlet.newsletter.Publisher;
import dev.pamphlet.newsletter.Publishers;
import dev.pamphlet.newsletter.SendMail;
import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.SubscriptionRequest;
import dev.pamphlet.newsletter.Token;
import dev.pamphlet.newsletter.TokenUse;
import dev.pamphlet.newsletter.subscribing.Link.Purpose;
import dev.pamphlet.platform.IdSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Acts on a request to subscribe: mails the address a link to confirm, or to its preferences if it
 * is subscribed already, or nothing. The request was answered before, so whoever made it learns
 * nothing about the address.
 *
 * <p>A request may be acted on more than once: stream records come again, workers die, and a sweep
 * picks up what was left. Each step can be repeated:
 *
 * <ul>
 *   <li>The address is claimed before it is mailed, on the condition that nobody changed it since
 *       it was read. Of two workers, one loses, and reads what the other did.
 *   <li>The claim names the request. Whoever finds its own request there assumes that the mail was
 *       not sent, and sends it, perhaps again, but within the daily limit of the address.
 *   <li>A mail that was certainly refused gives its claim back. A mail that may have been sent does
 *       not.
 *   <li>The request is deleted at the end, so that nobody acts on it again.
 * </ul>
 */
public final class Answering {

  /** How long a link to confirm works. */
  static final Duration CONFIRMS = Duration.ofHours(48);

  /** How long a link to preferences works. Greylisting may take a quarter of an hour of it. */
  static final Duration SHOWS = Duration.ofMinutes(60);

  private static final int TRIES = 5;

  private final KeepRequests requests;
  private final KeyOfAddress keys;
  private final FindAddress addresses;
  private final FindSubscriber subscribers;
  private final ClaimAddress claims;
  private final KeepPending pending;
  private final KeepTokens tokens;
  private final Publishers publishers;
  private final WriteLinkMail writing;
  private final SendMail sending;
  private final IdSource ids;

  /** What became of a request. */
  public enum Outcome {
    /** A link is on its way. */
    MAILED,
    /**
     * The address gets nothing: it has reached a limit, its owner complained, or it was erased
     * after the request.
     */
    SILENT,
    /** It was acted on before. */
    GONE
  }

  /** An address that was claimed and may be mailed. */
  private record Claim(
      AddressState address, SubscriberId subscriber, Optional<Subscriber> known, Purpose purpose) {}

  public Answering(
      KeepRequests requests,
      KeyOfAddress keys,
      FindAddress addresses,
      FindSubscriber subscribers,
      ClaimAddress claims,
      KeepPending pending,
      KeepTokens tokens,
      Publishers publishers,
      WriteLinkMail writing,
      SendMail sending,
      IdSource ids) {
    this.requests = requests;
    this.keys = keys;
    this.addresses = addresses;
    this.subscribers = subscribers;
    this.claims = claims;
    this.pending = pending;
    this.tokens = tokens;
    this.publishers = publishers;
    this.writing = writing;
    this.sending = sending;
    this.ids = ids;
  }

  /**
   * Acts on a request.
   *
   * @throws NotMailed when there is no sender, or the mail was refused; the request keeps waiting
   * @throws dev.pamphlet.platform.Unavailable when a neighbour does not answer; the request keeps
   *     waiting
   */
  public Outcome answer(String id, Instant now) {
    Optional<SubscriptionRequest> found = requests.find(id, now);
    if (found.isEmpty()) {
      return Outcome.GONE;
    }
    SubscriptionRequest request = found.get();
    Publisher publisher = publishers.find();
    Optional<Claim> claim = claim(request, now);
    claim.ifPresent(claimed -> mail(publisher, request, claimed, now));
    requests.delete(id);
    return claim.isPresent() ? Outcome.MAILED : Outcome.SILENT;
  }

  private Optional<Claim> claim(SubscriptionRequest request, Instant now) {
    AddressState unknown = AddressState.unknown(keys.of(request.email()));
    return OptimisticLock.decide(TRIES, () -> claim(request, unknown, now));
  }

  /** Empty where the address changed in between. */
  private Optional<Optional<Claim>> claim(
      SubscriptionRequest request, AddressState unknown, Instant now) {
    AddressState read = addresses.find(unknown.key()).orElse(unknown);
    Optional<Subscriber> known = read.subscriber().flatMap(subscribers::find);
    Optional<Purpose> due = MailLimits.due(request, read, known, now);
    if (due.isEmpty()) {
      return Optional.of(Optional.empty());
    }
    SubscriberId subscriber = read.subscriber().orElseGet(() -> new SubscriberId(ids.next()));
    AddressState claimed = claimed(read, subscriber, known, request, now);
    return claims.claim(read, claimed)
        ? Optional.of(Optional.of(new Claim(claimed, subscriber, known, due.get())))
        : Optional.empty();
  }

  private static AddressState claimed(
      AddressState read,
      SubscriberId subscriber,
      Optional<Subscriber> known,
      SubscriptionRequest request,
      Instant now) {
    // An erased address keeps its mark for good; the address of somebody who once confirmed stays
    // with them.
    boolean expires = read.erasedAt().isEmpty() && known.stream().allMatch(Answering::isPending);
    return new AddressState(
        read.key(),
        Optional.of(subscriber),
        read.erasedAt(),
        Optional.of(new Mailed(request.id(), now, MailLimits.onDay(read, now) + 1)),
        Optional.of(now.plus(Subscriber.PENDING_KEPT)).filter(end -> expires));
  }

  private void mail(Publisher publisher, SubscriptionRequest request, Claim claim, Instant now) {
    if (claim.known().stream().allMatch(Answering::isPending)) {
      pending.keep(pending(request, claim, now));
    }
    Token token = Token.next(ids);
    tokens.keep(token, use(request, claim, now));
    Link link = new Link(claim.purpose(), recipient(request, claim), claim.subscriber(), token);
    try {
      String sent = sending.send(writing.write(publisher, link));
      if (claim.purpose() == Purpose.CONFIRMATION) {
        tokens.mailed(token, sent);
      }
    } catch (NotMailed refused) {
      giveBack(claim.address());
      throw refused;
    }
  }

  /**
   * A subscriber is mailed at the address as its owner confirmed it. A request may write it in
   * another case, which a domain may take for another mailbox (RFC 5321, section 2.4).
   */
  private static EmailAddress recipient(SubscriptionRequest request, Claim claim) {
    return claim
        .known()
        .filter(subscriber -> !isPending(subscriber))
        .map(Subscriber::email)
        .orElse(request.email());
  }

  private static TokenUse use(SubscriptionRequest request, Claim claim, Instant now) {
    return claim.purpose() == Purpose.PREFERENCES
        ? new TokenUse.Preferences(claim.subscriber(), now.plus(SHOWS))
        : new TokenUse.Confirm(
            claim.subscriber(),
            claim.address().key(),
            request.topics(),
            request.locale(),
            request.evidence(),
            Optional.empty(),
            now.plus(CONFIRMS),
            Optional.empty());
  }

  private static Subscriber pending(SubscriptionRequest request, Claim claim, Instant now) {
    return new Subscriber(
        claim.subscriber(),
        claim.address().key(),
        request.email(),
        Status.PENDING,
        now,
        request.topics(),
        request.locale(),
        Optional.empty(),
        claim.known().map(Subscriber::softBounces).orElse(List.of()));
  }

  /** Takes the mail out of the count, unless somebody changed the address meanwhile. */
  private void giveBack(AddressState claimed) {
    Mailed mailed = claimed.mailed().orElseThrow();
    claims.claim(
        claimed,
        new AddressState(
            claimed.key(),
            claimed.subscriber(),
            claimed.erasedAt(),
            Optional.of(new Mailed(mailed.request(), mailed.at(), mailed.onDay() - 1)),
            claimed.expires()));
  }

  private static boolean isPending(Subscriber subscriber) {
    return subscriber.status() == Status.PENDING;
  }
}
