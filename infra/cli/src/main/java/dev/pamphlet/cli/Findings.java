package dev.pamphlet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.pamphlet.cli.api.Refused;
import dev.pamphlet.cli.check.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was found in one source, by the API or without it. */
record Findings(List<Finding> list) {

  Findings {
    list = List.copyOf(list);
  }

  static Findings none() {
    return new Findings(List.of());
  }

  /** What the API warns of in its answer to a save. */
  static Findings warnings(JsonNode saved) {
    List<Finding> warnings = new ArrayList<>();
    for (JsonNode warning : saved.path("warnings")) {
      warnings.add(
          Finding.warning(
              warning.path("line").asInt(),
              warning.path("column").asInt(),
              warning.path("message").asText()));
    }
    return new Findings(warnings);
  }

  /** What the API refuses. */
  static Findings of(Refused refused) {
    return new Findings(
        refused.invalid().stream()
            .map(each -> Finding.error(each.line(), each.column(), reason(each)))
            .toList());
  }

  /** Named, where no place tells what is meant. */
  private static String reason(Refused.Invalid invalid) {
    return invalid.line() > 0
        ? invalid.reason()
        : "%s: %s".formatted(invalid.name(), invalid.reason());
  }

  long errors() {
    return list.stream().filter(Finding::isError).count();
  }

  long warnings() {
    return list.size() - errors();
  }

  /** {@code 2 errors, 1 warning}; empty where there is nothing. */
  String count() {
    return Stream.of(Counted.of(errors(), "error"), Counted.of(warnings(), "warning"))
        .filter(some -> !some.startsWith("0 "))
        .collect(Collectors.joining(", "));
  }

  JsonNode json(Path file) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (Finding finding : list) {
      all.addObject()
          .put("file", file.toString())
          .put("line", finding.line())
          .put("column", finding.column())
          .put("severity", finding.severity().word())
          .put("message", finding.message());
    }
    return all;
  }
}
