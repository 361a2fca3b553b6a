package dev.pamphlet.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.local.http.Json;
import dev.pamphlet.template.HttpApi;
import dev.pamphlet.template.HttpApi.Throttle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A file of {@code conformance/}: an API, and cases of its behaviour. */
record ConformanceTable(String name, JsonNode tree) {

  private static final List<String> NAMES =
      List.of(
          "routes",
          "events",
          "bodies",
          "answers",
          "cors",
          "anyone",
          "refusals",
          "limits",
          "throttles");

  static List<ConformanceTable> all() {
    return NAMES.stream().map(name -> new ConformanceTable(name, file(name))).toList();
  }

  /** A JSON file of {@code conformance/}. */
  static JsonNode file(String name) {
    try (InputStream in =
        ConformanceTable.class.getResourceAsStream("conformance/" + name + ".json")) {
      return Json.read(in.readAllBytes()).orElseThrow();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A text counts as a list of one, null as an empty list. */
  static List<String> strings(JsonNode node) {
    return node.isTextual()
        ? List.of(node.asText())
        : elements(node).map(JsonNode::asText).toList();
  }

  static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  Stream<ConformanceCase> cases() {
    return elements(tree.path("cases")).map(line -> new ConformanceCase(this, line));
  }

  String[] routes() {
    return strings(tree.path("routes")).toArray(String[]::new);
  }

  HttpApi api() {
    return new HttpApi(
        "Api",
        Optional.of(tree.path("cors")).filter(JsonNode::isObject).map(ConformanceTable::cors),
        Optional.of(tree.path("throttle"))
            .filter(JsonNode::isObject)
            .map(ConformanceTable::throttle),
        tree.path("routeThrottles").properties().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> throttle(entry.getValue()))),
        Optional.empty());
  }

  private static Throttle throttle(JsonNode throttle) {
    return new Throttle(throttle.path("burst").asInt(), throttle.path("rate").asInt());
  }

  private static HttpApi.Cors cors(JsonNode cors) {
    return new HttpApi.Cors(
        strings(cors.path("allowOrigins")),
        strings(cors.path("allowMethods")),
        strings(cors.path("allowHeaders")),
        strings(cors.path("exposeHeaders")),
        cors.has("maxAge") ? OptionalInt.of(cors.path("maxAge").asInt()) : OptionalInt.empty(),
        cors.path("allowCredentials").asBoolean());
  }
}
