package dev.pamphlet.newsletter.http;

import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.platform.InvalidValue;
import dev.pamphlet.platform.http.JsonBody;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.platform.json.JsonReader;
import java.util.Optional;

/** Reads an address in JSON: {@code {"email": "…"}}. */
final class EmailBody {

  private static final String EMAIL = "email";

  private Optional<String> email = Optional.empty();

  private EmailBody() {}

  static EmailAddress of(Request request) {
    String text =
        request
            .json(JsonBody.LIMIT, EmailBody::read)
            .email
            .orElseThrow(() -> Problem.invalidParameter(EMAIL, "it is missing"));
    try {
      return EmailAddress.of(text);
    } catch (InvalidValue invalid) {
      throw Problem.invalidParameter(EMAIL, invalid.getMessage());
    }
  }

  private static EmailBody read(JsonReader json) {
    EmailBody body = new EmailBody();
    json.object(
        name -> {
          if (!name.equals(EMAIL)) {
            throw JsonBody.unknown(name);
          }
          body.email = Optional.of(json.text());
        });
    return body;
  }
}
