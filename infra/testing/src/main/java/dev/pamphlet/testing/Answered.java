package dev.pamphlet.testing;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pamphlet.platform.OfflineContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * The response of a function, decoded from the gateway's format.
 *
 * @param body as it was sent, compressed or not
 */
public record Answered(int status, Map<String, String> headers, byte[] body) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Invokes a function behind the gateway with an event, as Lambda does. */
  public static Answered by(RequestStreamHandler function, Event event) {
    return of(payload(function, event));
  }

  /** Invokes any function with an event, as Lambda does, and returns its raw response. */
  public static JsonNode payload(Object function, Event event) {
    try {
      return JSON.readTree(Handlers.invoke(function, event.bytes(), new OfflineContext("test")));
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

  /** The value of a header; the test fails if it is missing. */
  public String header(String name) {
    if (!headers.containsKey(name)) {
      throw new AssertionError("There is no header " + name + " among " + headers);
    }
    return headers.get(name);
  }

  /** Whether the content type of the body is JSON, of any kind. */
  public boolean isJson() {
    return headers.getOrDefault("content-type", "").matches("application/([a-z.-]+\\+)?json");
  }

  /** The body as JSON, decompressed if need be. */
  public JsonNode json() {
    try {
      return JSON.readTree(text());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The body as text, decompressed if need be. */
  public String text() {
    try {
      return new String(
          "gzip".equals(headers.get("content-encoding"))
              ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes()
              : body,
          StandardCharsets.UTF_8);
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
