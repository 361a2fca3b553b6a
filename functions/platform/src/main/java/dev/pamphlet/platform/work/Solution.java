package dev.pamphlet.platform.work;

import dev.pamphlet.platform.json.JsonReader;
import dev.pamphlet.platform.json.MalformedJson;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A claimed solution of a challenge. A missing text is empty; a missing number is -1. */
record Solution(String algorithm, String digest, String salt, String signature, int number) {

  private static final int LONGEST = 1_024;
  private static final String NUMBER = "number";
  private static final Set<String> TEXTS = Set.of("algorithm", "challenge", "salt", "signature");

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
    Map<String, String> texts = new HashMap<>();
    int[] number = {-1};
    json.object(
        name -> {
          if (name.equals(NUMBER)) {
            number[0] = json.integer();
          } else if (TEXTS.contains(name)) {
            texts.put(name, json.text());
          } else {
            json.skip();
          }
        });
    json.end();
    return new Solution(
        texts.getOrDefault("algorithm", ""),
        texts.getOrDefault("challenge", ""),
        texts.getOrDefault("salt", ""),
        texts.getOrDefault("signature", ""),
        number[0]);
  }
}
