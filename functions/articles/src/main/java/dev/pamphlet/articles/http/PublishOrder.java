package dev.pamphlet.articles.http;

import dev.pamphlet.platform.Rfc3339;
import dev.pamphlet.platform.http.JsonBody;
import dev.pamphlet.platform.http.Parameter;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.platform.json.JsonReader;
import java.time.Instant;
import java.util.Optional;

/**
 * The body of a request to publish: {@code {"at": "2027-01-31T08:00:00+01:00", "announce": true}}.
 * Both members are optional, and so is the body.
 *
 * @param at when to publish; if empty, at once
 * @param announce whether to announce the article; if empty, the front matter decides
 */
record PublishOrder(Optional<Instant> at, Optional<Boolean> announce) {

  private static final PublishOrder EMPTY = new PublishOrder(Optional.empty(), Optional.empty());

  static PublishOrder of(Request request) {
    return request.hasBody() ? request.json(JsonBody.LIMIT, PublishOrder::read) : EMPTY;
  }

  private static PublishOrder read(JsonReader json) {
    Optional<Instant> at = Optional.empty();
    Optional<Boolean> announce = Optional.empty();
    while (json.nextMember()) {
      switch (json.name()) {
        case "at" -> at = Optional.of(Parameter.of("at", json.text(), Rfc3339::parse));
        case "announce" -> announce = Optional.of(json.bool());
        default -> throw JsonBody.unknown(json.name());
      }
    }
    return new PublishOrder(at, announce);
  }
}
