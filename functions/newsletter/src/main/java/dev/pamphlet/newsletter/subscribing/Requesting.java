package dev.pamphlet.newsletter.subscribing;

import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.OfferedTopics;
import dev.pamphlet.newsletter.SubscriptionRequest;
import dev.pamphlet.platform.IdSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Takes requests to subscribe: counts and stores them. Nothing that is known of an address is read,
 * so no answer, and no time that one takes, can tell a stranger whether somebody is subscribed.
 * What is mailed is decided afterwards, where nobody waits for it.
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
   * Takes a request.
   *
   * @param offered the topics that the publication has
   * @throws NotTaken when it is refused
   * @throws dev.pamphlet.platform.Unavailable when the store does not say whether it has it; the
   *     same wish may be sent again, because what an address is mailed has limits of its own
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
    Optional<Duration> wait =
        limits.admit(wish.evidence().clientAddress(), worked, wish.evidence().at());
    wait.ifPresent(
        retryAfter -> {
          throw new NotTaken(new NotTaken.Reason.TooMany(retryAfter, worked));
        });
  }
}
