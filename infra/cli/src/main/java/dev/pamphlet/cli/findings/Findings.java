package dev.pamphlet.cli.findings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.pamphlet.cli.api.Refused;
import dev.pamphlet.cli.output.Quantity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The errors and warnings of one source, found by the API or without it. */
public record Findings(List<Finding> list) {

  public Findings {
    list = List.copyOf(list);
  }

  /** No findings. */
  public static Findings none() {
    return new Findings(List.of());
  }

  /** The warnings in the API's response to a save. */
  public static Findings warnings(JsonNode saved) {
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

  /** The errors for which the API refuses a source. */
  public static Findings of(Refused refused) {
    return new Findings(
        refused.invalid().stream()
            .map(each -> Finding.error(each.line(), each.column(), reason(each)))
            .toList());
  }

  /** The reason, with the name of the field if there is no position. */
  private static String reason(Refused.Invalid invalid) {
    return invalid.line() > 0
        ? invalid.reason()
        : "%s: %s".formatted(invalid.name(), invalid.reason());
  }

  /** The number of errors. */
  public long errors() {
    return list.stream().filter(Finding::isError).count();
  }

  /** The number of warnings. */
  public long warnings() {
    return list.size() - errors();
  }

  /** {@code 2 errors, 1 warning}; empty if there are none. Parsers stop at a hundred. */
  public String count() {
    return Stream.of(count(errors(), "error"), count(warnings(), "warning"))
        .filter(some -> !some.startsWith("0 "))
        .collect(Collectors.joining(", "));
  }

  private static String count(long number, String what) {
    String count = Quantity.of(number, what);
    return number < dev.pamphlet.markdown.Findings.MOST ? count : count + " or more";
  }

  /** The findings for a program, each with the path of its file. */
  public JsonNode json(Path file) {
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
