package dev.pamphlet.sam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pamphlet.template.TemplateTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every way to invoke a function has an example in {@code events/}. */
record EventRules(Map<String, JsonNode> events) {

  /**
   * The rules over a folder of events.
   *
   * @throws UncheckedIOException when a file cannot be read, or is not JSON
   */
  static EventRules over(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      Map<String, JsonNode> events = new TreeMap<>();
      for (Path file : files.toList()) {
        events.put(file.getFileName().toString(), new ObjectMapper().readTree(file.toFile()));
      }
      return new EventRules(events);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A route has an event that names it. */
  Stream<Finding> routesHaveAnEvent(TemplateTree template) {
    Set<String> keys =
        events.values().stream().map(EventRules::routeKey).collect(Collectors.toSet());
    return ApiRules.routes(template)
        .flatMap(
            route ->
                route.unless(
                    keys.contains(route.routeKey()), "events/ has none for " + route.routeKey()));
  }

  /** Any other trigger has the event that it states, or one that is named after its function. */
  Stream<Finding> triggersHaveAnEvent(TemplateTree template) {
    return SamFunction.all(template)
        .flatMap(SamFunction::triggers)
        .filter(trigger -> !trigger.isOf("HttpApi"))
        .flatMap(
            trigger -> {
              String prefix = fileName(trigger.function().resource().id());
              Optional<String> input = trigger.text("Input");
              return input.isPresent()
                  ? trigger.unless(isEvent(input.get()), "events/ has none like its Input")
                  : trigger.unless(
                      events.keySet().stream().anyMatch(name -> name.startsWith(prefix)),
                      "events/ has no " + prefix + "*.json");
            });
  }

  private boolean isEvent(String input) {
    try {
      return events.containsValue(new ObjectMapper().readTree(input));
    } catch (IOException notJson) {
      return false;
    }
  }

  /** The events that name no route of the template, or name it differently in their parts. */
  Stream<String> strayEvents(TemplateTree template) {
    Set<String> keys = ApiRules.routes(template).map(Trigger::routeKey).collect(Collectors.toSet());
    return events.entrySet().stream()
        .filter(event -> event.getValue().has("routeKey"))
        .filter(event -> !keys.contains(routeKey(event.getValue())) || !agrees(event.getValue()))
        .map(Map.Entry::getKey);
  }

  private static boolean agrees(JsonNode event) {
    JsonNode http = event.at("/requestContext/http");
    return routeKey(event).equals(event.at("/requestContext/routeKey").asText())
        && routeKey(event).startsWith(http.path("method").asText() + " ")
        && event.path("rawPath").asText().equals(http.path("path").asText());
  }

  private static String routeKey(JsonNode event) {
    return event.path("routeKey").asText();
  }

  /** {@code PlanIssueFunction} is {@code plan-issue}. */
  private static String fileName(String function) {
    return function
        .replaceFirst("Function$", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }
}
