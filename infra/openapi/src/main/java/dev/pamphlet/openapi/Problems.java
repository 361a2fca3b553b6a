package dev.pamphlet.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.platform.http.ProblemType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Schemas of the problem types. */
final class Problems {

  /** The problems that any function may answer. */
  private static final List<ProblemType> EVERYWHERE =
      List.of(ProblemType.INTERNAL, ProblemType.UNAVAILABLE);

  private Problems() {}

  /** Adds all problem types to the schema of a problem. */
  static void list(ObjectNode schema) {
    List<ProblemType> all = Arrays.asList(ProblemType.values());
    schema.put(
        "description",
        all.stream()
            .map(type -> "| `%s` | %d | %s |".formatted(type.uri(), type.status(), type.title()))
            .collect(
                Collectors.joining(
                    "\n",
                    "Problem details (RFC 9457).\n\n| type | status | title |\n|---|---|---|\n",
                    "")));
    ObjectNode members = schema.withObjectProperty("properties");
    one(members, "type", all, type -> text(type.uri()));
    one(members, "title", all, type -> text(type.title()));
    one(members, "status", all, type -> JsonNodeFactory.instance.numberNode(type.status()));
  }

  /** The problem types of an operation, with those that all operations have, by status. */
  static TreeMap<Integer, List<ProblemType>> byStatus(JsonNode names) {
    List<ProblemType> types = new ArrayList<>();
    names.forEach(name -> types.add(named(name.asText())));
    types.addAll(EVERYWHERE);
    return types.stream()
        .collect(Collectors.groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()));
  }

  /** The schema of a problem of one of these types. */
  static ObjectNode schema(List<ProblemType> types) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.put("$ref", "#/components/schemas/Problem");
    ObjectNode members = schema.putObject("properties");
    members.putObject("type").put("type", "string");
    one(members, "type", types, type -> text(type.uri()));
    return schema;
  }

  private static ProblemType named(String name) {
    return Arrays.stream(ProblemType.values())
        .filter(type -> type.uri().equals("/problems/" + name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("there is no problem type " + name));
  }

  private static void one(
      ObjectNode members,
      String member,
      List<ProblemType> types,
      Function<ProblemType, JsonNode> value) {
    ArrayNode values = members.withObjectProperty(member).putArray("enum");
    types.stream().map(value).distinct().forEach(values::add);
  }

  private static JsonNode text(String value) {
    return JsonNodeFactory.instance.textNode(value);
  }
}
