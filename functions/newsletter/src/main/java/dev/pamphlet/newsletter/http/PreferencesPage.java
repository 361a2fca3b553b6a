package dev.pamphlet.newsletter.http;

import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.Token;
import dev.pamphlet.newsletter.owning.Owner;
import java.util.List;

/**
 * What the page says on which subscribers choose their topics.
 *
 * @param status a sentence
 * @param topics to choose between; none where the publication has none
 * @param saved whether topics were just chosen
 * @param leave the address of the page to leave by; empty for whoever gets no letters
 * @param back whether the owner of the address may subscribe again
 * @param data the address of everything that is held; empty where the token does not open it
 * @param email where the token opens it, else empty
 */
public record PreferencesPage(
    PublicationTexts texts,
    String status,
    List<TopicChoice> topics,
    boolean saved,
    String leave,
    boolean back,
    String data,
    String email) {

  static PreferencesPage of(PublicationTexts texts, Owner owner, Token token, boolean saved) {
    Subscriber subscriber = owner.subscriber();
    return new PreferencesPage(
        texts,
        texts.get("preferences.status." + subscriber.status().word(), texts.publication()),
        TopicChoice.of(texts.settings().topics(), subscriber.topics()),
        saved,
        leave(subscriber),
        subscriber.status() == Status.UNSUBSCRIBED || subscriber.status() == Status.BOUNCED,
        owner.wholly() ? "/subscriptions/preferences?data=json&token=" + token.value() : "",
        owner.wholly() ? subscriber.email().value() : "");
  }

  private static String leave(Subscriber subscriber) {
    return subscriber
        .letterToken()
        .filter(letter -> subscriber.status() == Status.CONFIRMED)
        .map(letter -> "/subscriptions/unsubscribe?token=" + letter.value())
        .orElse("");
  }
}
