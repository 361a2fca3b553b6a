package dev.pamphlet.local.rights;

import static java.util.stream.Collectors.joining;

import dev.pamphlet.template.LambdaFunction;
import dev.pamphlet.template.Role.Condition;
import dev.pamphlet.template.Role.ConditionKey;
import dev.pamphlet.template.Role.Effect;
import dev.pamphlet.template.Role.Operator;
import dev.pamphlet.template.Role.Statement;
import dev.pamphlet.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rights of all functions as a table in Markdown, without the rights to write logs and traces,
 * which all of them have.
 */
public final class RightsTable {

  private static final List<String> HEAD = List.of("function", "action", "resource", "keys");

  private RightsTable() {}

  /** The table, sorted and aligned, one line for each action on each resource. */
  public static String of(Template template) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEAD);
    template.functions().stream()
        .flatMap(function -> rows(function, template))
        .sorted((one, other) -> String.join("\0", one).compareTo(String.join("\0", other)))
        .forEach(rows::add);
    int[] widths =
        IntStream.range(0, HEAD.size())
            .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toArray();
    rows.add(1, IntStream.of(widths).mapToObj("-"::repeat).toList());
    return rows.stream().map(row -> line(row, widths)).collect(joining("\n", "", "\n"));
  }

  private static Stream<List<String>> rows(LambdaFunction function, Template template) {
    return template.role(function.role()).statements().stream()
        .flatMap(
            statement ->
                statement.actions().stream()
                    .filter(action -> !action.startsWith("logs:") && !action.startsWith("xray:"))
                    .flatMap(
                        action ->
                            statement.resources().stream()
                                .map(
                                    resource ->
                                        List.of(
                                            function.logicalId(),
                                            effect(statement) + action,
                                            shortened(resource),
                                            keys(statement)))));
  }

  private static String effect(Statement statement) {
    return statement.effect() == Effect.DENY ? "never " : "";
  }

  /** Shortens an ARN to the service's own name of the resource. */
  private static String shortened(String resource) {
    return code(resource.replaceFirst("^arn:(?:[^:]*:){4}", ""));
  }

  private static String keys(Statement statement) {
    return statement.conditions().stream()
        .filter(condition -> condition.operator() != Operator.NULL)
        .map(RightsTable::condition)
        .collect(joining("; "));
  }

  private static String condition(Condition condition) {
    String values = condition.values().stream().map(RightsTable::code).collect(joining(", "));
    return condition.key() == ConditionKey.LEADING_KEYS
        ? values
        : condition.key().text() + " " + values;
  }

  /** As code, so that Markdown does not interpret stars. */
  private static String code(String text) {
    return "`" + text + "`";
  }

  private static String line(List<String> row, int[] widths) {
    return IntStream.range(0, widths.length)
        .mapToObj(column -> row.get(column) + " ".repeat(widths[column] - row.get(column).length()))
        .collect(joining(" | ", "| ", " |"));
  }
}
