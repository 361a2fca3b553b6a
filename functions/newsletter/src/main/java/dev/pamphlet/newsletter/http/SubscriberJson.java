package dev.pamphlet.newsletter.http;

import dev.pamphlet.newsletter.Consent;
import dev.pamphlet.newsletter.Evidence;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.platform.json.JsonWriter;
import java.util.List;
import java.util.Locale;

/** Subscribers in JSON, for those who may see all of their data. */
final class SubscriberJson {

  private SubscriberJson() {}

  /** The members of a subscriber in a list. */
  static void members(JsonWriter json, Subscriber subscriber) {
    json.member("id", subscriber.id().value());
    json.member("email", subscriber.email().value());
    json.member("status", subscriber.status().word());
    json.member("since", subscriber.since());
    json.array("topics", subscriber.topics(), topic -> json.value(topic.name()));
    json.member("locale", subscriber.locale());
  }

  /** The member with all steps of a consent. */
  static void consent(JsonWriter json, List<Consent> steps) {
    json.array("consent", steps, step -> json.object(() -> step(json, step)));
  }

  private static void step(JsonWriter json, Consent step) {
    json.member("step", step.step().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.member("at", step.at());
    step.request().ifPresent(request -> evidence(json, "request", request));
    step.evidence().ifPresent(evidence -> evidence(json, "evidence", evidence));
    step.wording()
        .ifPresent(
            wording ->
                json.object(
                    "wording",
                    () -> {
                      json.member("version", wording.version());
                      json.member("text", wording.text());
                      json.member("digest", wording.digest());
                    }));
    json.member("mail", step.mail());
  }

  private static void evidence(JsonWriter json, String name, Evidence evidence) {
    json.object(
        name,
        () -> {
          json.member("at", evidence.at());
          json.member("clientAddress", evidence.clientAddress());
          json.member("userAgent", evidence.userAgent());
          json.member("form", evidence.form());
          json.member("wording", evidence.wording());
        });
  }
}
