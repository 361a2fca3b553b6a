package dev.pamphlet.testing;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pamphlet.platform.OfflineContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * What a function answered, unwrapped.
 *
 * @param body the bytes on the wire, still compressed if they were
 */
public record Answered(int status, Map<String, String> headers, byte[] body) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Invokes a function behind the gateway with an event, as Lambda would. */
  public static Answered by(RequestStreamHandler function, Event event) {
    return of(payload(function, event));
  }

  /** Invokes any function with an event, as Lambda would, and gives what it answers as it is. */
  public static JsonNode payload(RequestStreamHandler function, Event event) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      function.handleRequest(
          new ByteArrayInputStream(event.bytes()), answer, new OfflineContext("test"));
      return JSON.readTree(answer.toByteArray());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Answered of(JsonNode payload) {
    Map<String, String> headers = new HashMap<>();
    payload
        .get("headers")
        .properties()
        .forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
    String body = payload.get("body").asText();
    return new Answered(
        payload.get("statusCode").asInt(),
        Map.copyOf(headers),
        payload.get("isBase64Encoded").asBoolean()
            ? Base64.getDecoder().decode(body)
            : body.getBytes(StandardCharsets.UTF_8));
  }

  /** A header; fails the test when it is not there. */
  public String header(String name) {
    if (!headers.containsKey(name)) {
      throw new AssertionError("There is no header " + name + " among " + headers);
    }
    return headers.get(name);
  }

  /** The body as JSON, expanded if it was compressed. */
  public JsonNode json() {
    try {
      return JSON.readTree(
          "gzip".equals(headers.get("content-encoding"))
              ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes()
              : body);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * A member of the body as text.
   *
   * @param pointer like {@code /article/slug}
   */
  public String at(String pointer) {
    JsonNode found = json().at(pointer);
    return found.isMissingNode() ? "(nothing at " + pointer + ")" : found.asText();
  }
}
