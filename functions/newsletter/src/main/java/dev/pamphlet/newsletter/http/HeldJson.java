package dev.pamphlet.newsletter.http;

import dev.pamphlet.newsletter.AddressState;
import dev.pamphlet.newsletter.Consent;
import dev.pamphlet.newsletter.Evidence;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.Wording;
import dev.pamphlet.newsletter.owning.Held;
import dev.pamphlet.platform.json.JsonWriter;
import java.util.Locale;

/** What subscribers get to see of what is held of them. */
final class HeldJson {

  private HeldJson() {}

  /** What the token of a letter shows, too. */
  static void choices(JsonWriter json, Subscriber subscriber) {
    json.object(() -> members(json, subscriber));
  }

  /** Everything. */
  static void all(JsonWriter json, Held held) {
    Subscriber subscriber = held.subscriber();
    json.object(
        () -> {
          members(json, subscriber);
          json.member("id", subscriber.id().value());
          json.member("email", subscriber.email().value());
          json.member("since", subscriber.since());
          json.member("locale", subscriber.locale());
          json.array(
              "softBounces",
              subscriber.softBounces(),
              bounce ->
                  json.object(
                      () -> {
                        json.member("mail", bounce.mail());
                        json.member("at", bounce.at());
                      }));
          held.address()
              .flatMap(AddressState::mailed)
              .ifPresent(
                  mailed ->
                      json.object(
                          "mailedOnRequest",
                          () -> {
                            json.member("at", mailed.at());
                            json.member("onThatDay", mailed.onDay());
                          }));
          json.array("consent", held.consent(), step -> consent(json, step));
        });
  }

  private static void members(JsonWriter json, Subscriber subscriber) {
    json.member("status", subscriber.status().word());
    json.array("topics", subscriber.topics(), topic -> json.value(topic.name()));
  }

  private static void consent(JsonWriter json, Consent consent) {
    json.object(
        () -> {
          json.member("step", consent.step().name().toLowerCase(Locale.ROOT));
          json.member("at", consent.at());
          consent.request().ifPresent(asked -> json.object("request", () -> evidence(json, asked)));
          consent
              .evidence()
              .ifPresent(taken -> json.object("evidence", () -> evidence(json, taken)));
          consent.wording().ifPresent(said -> json.object("wording", () -> wording(json, said)));
          json.member("mail", consent.mail());
        });
  }

  private static void evidence(JsonWriter json, Evidence evidence) {
    json.member("at", evidence.at());
    json.member("clientAddress", evidence.clientAddress());
    json.member("userAgent", evidence.userAgent());
    json.member("form", evidence.form());
    json.member("wordingDigest", evidence.wording());
  }

  private static void wording(JsonWriter json, Wording wording) {
    json.member("version", wording.version());
    json.member("text", wording.text());
    json.member("digest", wording.digest());
  }
}
