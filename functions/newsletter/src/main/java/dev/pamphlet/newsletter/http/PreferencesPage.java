package dev.pamphlet.newsletter.http;

import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.Token;
import dev.pamphlet.newsletter.selfservice.Owner;
import java.util.List;

/**
 * The page on which subscribers choose their topics, as its template needs it.
 *
 * @param status a sentence
 * @param topics to choose from; none where the publication has none
 * @param saved whether topics were just chosen
 * @param leave the link to unsubscribe; empty for subscribers who get no letters
 * @param back whether the owner of the address may subscribe again
 * @param data the link to all data of the subscriber; empty where the token does not open it
 * @param email of the subscriber; empty where the token does not open it
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
