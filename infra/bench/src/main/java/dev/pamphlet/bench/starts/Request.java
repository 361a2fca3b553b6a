package dev.pamphlet.bench.starts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.local.runtime.Invocation;
import java.io.IOException;
import java.util.Locale;

/**
 * A request that a function gets again and again.
 *
 * @param event in API Gateway's format
 * @param status of the expected answer
 */
record Request(ObjectNode event, int status) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String KEY = "idempotency-key";

  static Request of(byte[] event, int status) throws IOException {
    return new Request((ObjectNode) JSON.readTree(event), status);
  }

  /**
   * Its event from another reader: with an address and an idempotency key of its own, so that no
   * limit of a network is reached and nothing counts as a repetition.
   *
   * @param reader a number, less than 2<sup>24</sup>
   */
  byte[] from(int reader) throws IOException {
    ObjectNode copy = event.deepCopy();
    ((ObjectNode) copy.at("/requestContext/http"))
        .put("sourceIp", "10.%d.%d.%d".formatted(reader >> 16, reader >> 8 & 255, reader & 255));
    ObjectNode headers = (ObjectNode) copy.get("headers");
    if (headers.has(KEY)) {
      headers.put(KEY, String.format(Locale.ROOT, "%032x", reader));
    }
    return JSON.writeValueAsBytes(copy);
  }

  /**
   * Reads the answer to the request.
   *
   * @param name of the request, for a failure
   * @throws IllegalStateException when it is not the expected answer
   */
  JsonNode answer(String name, Invocation invocation) throws IOException {
    if (!(invocation instanceof Invocation.Returned returned)) {
      throw new IllegalStateException("%s failed: %s".formatted(name, invocation));
    }
    JsonNode answer = JSON.readTree(returned.payload());
    int actual = answer.path("statusCode").asInt();
    if (actual != status) {
      throw new IllegalStateException(
          "%s was answered with status %d instead of %d".formatted(name, actual, status));
    }
    return answer;
  }
}
