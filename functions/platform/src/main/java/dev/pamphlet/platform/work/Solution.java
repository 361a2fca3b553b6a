package dev.pamphlet.platform.work;

import dev.pamphlet.platform.json.JsonReader;
import dev.pamphlet.platform.json.MalformedJson;
import java.util.Base64;
import java.util.Optional;

/** A claimed solution of a challenge. A missing text is empty; a missing number is -1. */
record Solution(String algorithm, String digest, String salt, String signature, int number) {

  private static final int LONGEST = 1_024;

  /** Reads ALTCHA's payload, JSON in base64; empty for any other text. */
  static Optional<Solution> read(String payload) {
    if (payload.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(of(JsonReader.of(Base64.getDecoder().decode(payload))));
    } catch (IllegalArgumentException | MalformedJson notOne) {
      return Optional.empty();
    }
  }

  private static Solution of(JsonReader json) {
    String algorithm = "";
    String digest = "";
    String salt = "";
    String signature = "";
    int number = -1;
    while (json.nextMember()) {
      switch (json.name()) {
        case "algorithm" -> algorithm = json.text();
        case "challenge" -> digest = json.text();
        case "salt" -> salt = json.text();
        case "signature" -> signature = json.text();
        case "number" -> number = json.integer();
        default -> json.skip();
      }
    }
    json.end();
    return new Solution(algorithm, digest, salt, signature, number);
  }
}
