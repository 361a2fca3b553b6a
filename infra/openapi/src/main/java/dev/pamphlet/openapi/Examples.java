package dev.pamphlet.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.template.StoryStep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Examples of requests and responses: the events of {@code infra/sam/events.txt} with their
 * expected responses, and sample values in place of those that differ from run to run.
 */
final class Examples {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TIME = "2026-11-22T12:00:00.123Z";
  private static final String ID = "7c0f1f5be1a94d1c8f6b2a9d3e5c4b71";

  private static final String ATTEMPT = "b3lW0vJtq5mPp3cY8nUuA1dGk7RzXe2sFh6LwTi9QoM";
  private static final String PART = "5c4b71a9d3";

  private final List<Exchange> exchanges;

  private Examples(List<Exchange> exchanges) {
    this.exchanges = exchanges;
  }

  /**
   * A request with its response.
   *
   * @param route {@code GET /v1/articles}
   */
  private record Exchange(
      String route, String eventName, JsonNode event, String answerName, JsonNode answer) {

    private boolean isAnsweredWith(String status) {
      return answer.path("statusCode").asText().equals(status);
    }

    private boolean isAccepted() {
      return answer.path("statusCode").asInt() < 400;
    }

    private boolean isOf(String mediaType) {
      return event.path("headers").path("content-type").asText().startsWith(mediaType);
    }

    private boolean hasBody() {
      return !event.path("body").asText().isEmpty();
    }
  }

  /**
   * The examples of all events that are requests.
   *
   * @param root the root of the repository
   */
  static Examples ofEvents(Path root) {
    List<Exchange> exchanges = new ArrayList<>();
    for (StoryStep step : StoryStep.all(root)) {
      JsonNode event = tree(read(step.eventFile(root)));
      if (event.has("routeKey")) {
        exchanges.add(
            new Exchange(
                event.get("routeKey").asText(),
                name(step.event()),
                event,
                name(step.answer()),
                sample(read(step.answerFile(root)))));
      }
    }
    return new Examples(exchanges);
  }

  /** The response bodies of a route with a status, by name, without repetitions. */
  ObjectNode answers(String route, String status) {
    ObjectNode examples = JsonNodeFactory.instance.objectNode();
    Set<String> shown = new TreeSet<>();
    exchanges.stream()
        .filter(exchange -> exchange.route().equals(route) && exchange.isAnsweredWith(status))
        .filter(exchange -> exchange.answer().path("body").isObject())
        .filter(exchange -> shown.add(exchange.answer().get("body").toString()))
        .forEach(
            exchange ->
                examples
                    .putObject(exchange.answerName())
                    .set("value", exchange.answer().get("body")));
    return examples;
  }

  /** The request bodies of a media type that a route accepts, by name. */
  ObjectNode requests(String route, String mediaType) {
    ObjectNode examples = JsonNodeFactory.instance.objectNode();
    exchanges.stream()
        .filter(exchange -> exchange.route().equals(route))
        .filter(exchange -> exchange.hasBody() && exchange.isAccepted())
        .filter(exchange -> exchange.isOf(mediaType))
        .forEach(
            exchange ->
                examples.putObject(exchange.eventName()).set("value", body(exchange.event())));
    return examples;
  }

  private static JsonNode body(JsonNode event) {
    String carried = event.get("body").asText();
    String text =
        event.path("isBase64Encoded").asBoolean()
            ? new String(Base64.getDecoder().decode(carried), StandardCharsets.UTF_8)
            : carried;
    return event.path("headers").path("content-type").asText().startsWith("application/json")
        ? tree(text)
        : JsonNodeFactory.instance.textNode(text);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static JsonNode sample(String comparable) {
    return tree(
        comparable
            .replace("<time>", TIME)
            .replace("<attempt>", ATTEMPT)
            .replace("<part>", PART)
            .replace("<id>", ID));
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  private static String name(String file) {
    return file.replace(".json", "");
  }
}
