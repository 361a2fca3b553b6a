package dev.pamphlet.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.platform.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/** Solves challenges as ALTCHA's widget does in a browser. */
public final class Altcha {

  private Altcha() {}

  /** What the widget sends for the challenge of a 429. */
  public static String proof(Answered refused) {
    return proof(refused.json().get("challenge"));
  }

  /** What the widget sends for a challenge. */
  public static String proof(JsonNode challenge) {
    ObjectNode payload = JsonNodeFactory.instance.objectNode();
    for (String member : new String[] {"algorithm", "challenge", "salt", "signature"}) {
      payload.set(member, challenge.get(member));
    }
    payload.put("number", number(challenge)).put("took", 321);
    return Base64.getEncoder().encodeToString(payload.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static int number(JsonNode challenge) {
    String salt = challenge.get("salt").asText();
    int largest = challenge.get("maxnumber").asInt();
    for (int number = 0; number <= largest; number++) {
      byte[] tried = Digest.sha256(Digest.WHOLE, (salt + number).getBytes(StandardCharsets.UTF_8));
      if (HexFormat.of().formatHex(tried).equals(challenge.get("challenge").asText())) {
        return number;
      }
    }
    throw new AssertionError("a challenge without a solution");
  }
}
