package dev.pamphlet.newsletter.http;

import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.subscribing.Signup;
import dev.pamphlet.platform.LanguageTag;
import dev.pamphlet.platform.http.JsonBody;
import dev.pamphlet.platform.http.Parameter;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.platform.json.JsonReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a request to subscribe in JSON: {@code {"email": "…", "topics": ["…"], "locale": "…"}}. */
final class SignupJson {

  private Optional<EmailAddress> email = Optional.empty();
  private List<Tag> topics = List.of();
  private Optional<String> locale = Optional.empty();

  private SignupJson() {}

  static Signup of(Request request, Instant now) {
    SignupJson read = request.json(JsonBody.LIMIT, SignupJson::read);
    return new Signup(
        read.email.orElseThrow(() -> Problem.invalidParameter("email", "it is missing")),
        read.topics,
        read.locale,
        request.header(SignupForm.PROOF),
        RequestEvidence.of(request, now, ""));
  }

  private static SignupJson read(JsonReader json) {
    SignupJson signup = new SignupJson();
    while (json.nextMember()) {
      switch (json.name()) {
        case "email" ->
            signup.email = Optional.of(Parameter.of("email", json.text(), EmailAddress::of));
        case "topics" -> signup.topics = topics(json);
        case "locale" -> signup.locale = locale(json);
        default -> throw JsonBody.unknown(json.name());
      }
    }
    return signup;
  }

  private static Optional<String> locale(JsonReader json) {
    return json.isNull()
        ? Optional.empty()
        : Optional.of(Parameter.of("locale", json.text(), LanguageTag::canonical));
  }

  private static List<Tag> topics(JsonReader json) {
    List<Tag> topics = new ArrayList<>();
    for (String text : json.list(json::text)) {
      topics.add(Parameter.of("topics", text, Tag::new));
    }
    return topics;
  }
}
