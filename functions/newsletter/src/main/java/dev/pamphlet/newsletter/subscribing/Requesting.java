package dev.pamphlet.newsletter.subscribing;

import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.OfferedTopics;
import dev.pamphlet.newsletter.SubscriptionRequest;
import dev.pamphlet.platform.IdSource;
import java.util.List;

/**
 * Accepts requests to subscribe: counts and stores them. It reads nothing about the address, so
 * neither an answer nor its duration can tell a stranger whether somebody is subscribed. The mail
 * is decided on afterwards, when nobody waits for it.
 */
public final class Requesting {

  private final AdmitRequest limits;
  private final VerifyWork work;
  private final PutRequest requests;
  private final IdSource ids;

  public Requesting(AdmitRequest limits, VerifyWork work, PutRequest requests, IdSource ids) {
    this.limits = limits;
    this.work = work;
    this.requests = requests;
    this.ids = ids;
  }

  /**
   * Accepts a request.
   *
   * @param offered the topics that the publication has
   * @throws NotTaken when it is refused
   * @throws dev.pamphlet.platform.Unavailable when the store does not confirm the write; the
   *     request may be repeated, because mails to an address have limits of their own
   */
  public void request(Wish wish, List<Tag> offered) {
    List<Tag> topics =
        OfferedTopics.chosen(offered, wish.topics())
            .orElseThrow(() -> new NotTaken(new NotTaken.Reason.UnknownTopic()));
    admit(wish);
    requests.put(
        new SubscriptionRequest(ids.next(), wish.email(), topics, wish.locale(), wish.evidence()));
  }

  private void admit(Wish wish) {
    boolean worked =
        wish.proof()
            .filter(proof -> work.isDone(proof, wish.purpose(), wish.evidence().at()))
            .isPresent();
    limits
        .admit(wish.evidence().clientAddress(), worked, wish.evidence().at())
        .ifPresent(
            refused -> {
              throw new NotTaken(new NotTaken.Reason.TooMany(refused, worked));
            });
  }
}
