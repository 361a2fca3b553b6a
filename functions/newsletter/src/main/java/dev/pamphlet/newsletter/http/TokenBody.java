package dev.pamphlet.newsletter.http;

import dev.pamphlet.newsletter.Token;
import dev.pamphlet.platform.InvalidValue;
import dev.pamphlet.platform.http.JsonBody;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.platform.json.JsonReader;
import java.util.Optional;

/** Reads a token in JSON: {@code {"token": "<32 hexadecimal digits>"}}. */
final class TokenBody {

  private static final String TOKEN = "token";

  private Optional<Token> token = Optional.empty();

  private TokenBody() {}

  static Token of(Request request) {
    return request
        .json(JsonBody.LIMIT, TokenBody::read)
        .token
        .orElseThrow(() -> Problem.invalidParameter(TOKEN, "it is missing"));
  }

  private static TokenBody read(JsonReader json) {
    TokenBody body = new TokenBody();
    json.object(
        name -> {
          if (!name.equals(TOKEN)) {
            throw JsonBody.unknown(name);
          }
          body.token = Optional.of(token(TOKEN, json.text()));
        });
    return body;
  }

  /**
   * A token.
   *
   * @param name of what it was sent in
   */
  static Token token(String name, String text) {
    try {
      return new Token(text);
    } catch (InvalidValue invalid) {
      throw Problem.invalidParameter(name, invalid.getMessage());
    }
  }
}
