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
   * @throws SignupRefused when it is refused
   * @throws dev.pamphlet.platform.Unavailable when the store does not confirm the write; the
   *     request may be repeated, because mails to an address have limits of their own
   */
  public void request(Signup signup, List<Tag> offered) {
    List<Tag> topics =
        OfferedTopics.chosen(offered, signup.topics())
            .orElseThrow(() -> new SignupRefused(new SignupRefused.Reason.UnknownTopic()));
    admit(signup);
    requests.put(
        new SubscriptionRequest(
            ids.next(), signup.email(), topics, signup.locale(), signup.evidence()));
  }

  private void admit(Signup signup) {
    boolean worked =
        signup
            .proof()
            .filter(proof -> work.isDone(proof, signup.purpose(), signup.evidence().at()))
            .isPresent();
    limits
        .admit(signup.evidence().clientAddress(), worked, signup.evidence().at())
        .ifPresent(
            refused -> {
              throw new SignupRefused(new SignupRefused.Reason.TooMany(refused, worked));
            });
  }
}
