package dev.pamphlet.newsletter.http;

import dev.pamphlet.newsletter.AddressState;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.selfservice.SubscriberData;
import dev.pamphlet.platform.json.JsonWriter;

/** The data of subscribers in JSON, as they may see it themselves. */
final class SubscriberDataJson {

  private SubscriberDataJson() {}

  /** What the token of a letter shows. */
  static void choices(JsonWriter json, Subscriber subscriber) {
    json.object(
        () -> {
          json.member("status", subscriber.status().word());
          json.array("topics", subscriber.topics(), topic -> json.value(topic.name()));
        });
  }

  /** Everything. */
  static void all(JsonWriter json, SubscriberData held) {
    json.object(
        () -> {
          SubscriberJson.members(json, held.subscriber());
          json.array(
              "softBounces",
              held.subscriber().softBounces(),
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
          SubscriberJson.consent(json, held.consent());
        });
  }
}
