package dev.pamphlet.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.openapi.Document.Operation;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that functions accept what the schemas of parameters and bodies allow, and no more. */
class ParametersAgreeTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final Rooms rooms = new Rooms(Publication.on(tables), tables);
  private final Document document = Document.built();

  static Stream<Operation> operations() {
    return Document.built().operations().stream();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void aQueryParameterIsWhatItsSchemaSays(Operation operation) {
    for (JsonNode parameter : document.parameters(operation, "query")) {
      String name = parameter.get("name").asText();
      for (String value : valid(operation, parameter)) {
        // A valid number may name something that does not exist; the parameter is accepted
        // nevertheless.
        assertThat(query(operation, name, value).status())
            .as("%s=%s", name, value)
            .isIn(200, name.equals("version") ? 404 : 200);
      }
      for (String value : invalid(document.resolved(parameter.get("schema")))) {
        assertRefused(query(operation, name, value), name, value);
      }
      String twice = name + "=" + valid(operation, parameter).get(0);
      assertRefused(query(operation, twice + "&" + twice), name, "twice");
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void aMissingParameterMeansItsDefault(Operation operation) {
    for (JsonNode parameter : document.parameters(operation, "query")) {
      if (parameter.at("/schema/default").isValueNode()) {
        assertThat(
                query(
                        operation,
                        parameter.get("name").asText(),
                        parameter.at("/schema/default").asText())
                    .body())
            .isEqualTo(query(operation, "utm_source=elsewhere").body());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void aVariableOfThePathIsWhatItsSchemaSays(Operation operation) {
    for (JsonNode parameter : document.parameters(operation, "path")) {
      String name = parameter.get("name").asText();
      for (String value : valid(operation, parameter)) {
        assertThat(rooms.answer(operation, rooms.accepted(operation).path(name, value)).status())
            .as("%s=%s", name, value)
            .isNotEqualTo(400);
      }
      for (String value : invalid(document.resolved(parameter.get("schema")))) {
        Event event = rooms.accepted(operation).path(name, value);

        assertRefused(rooms.answer(operation, event), name, value);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void aJsonBodyIsWhatItsSchemaSays(Operation operation) {
    JsonNode written = operation.written().at("/requestBody/content/application~1json/schema");
    if (written.isMissingNode()) {
      return;
    }
    JsonNode schema = document.resolved(written);
    ObjectNode body = JSON.createObjectNode().put("elsewhere", true);
    assertRefused(body(operation, body), "elsewhere", "unknown");
    for (var member : schema.path("properties").properties()) {
      body.removeAll().putObject(member.getKey());
      assertThat(body(operation, body).status()).as(member.getKey()).isEqualTo(400);
    }
    for (JsonNode required : schema.path("required")) {
      assertRefused(body(operation, body.removeAll()), required.asText(), "missing");
    }
    boolean mayBeMissing = !operation.written().at("/requestBody/required").asBoolean();
    assertThat(rooms.answer(operation, rooms.accepted(operation).withoutBody()).status() < 400)
        .isEqualTo(mayBeMissing);
  }

  private Answered body(Operation operation, ObjectNode body) {
    return rooms.answer(operation, rooms.accepted(operation).body(body.toString()));
  }

  private Answered query(Operation operation, String name, String value) {
    return query(operation, name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  private Answered query(Operation operation, String raw) {
    return rooms.answer(operation, rooms.accepted(operation).query(raw));
  }

  private static void assertRefused(Answered answered, String name, String value) {
    assertThat(answered.status()).as("%s: %s", name, value).isEqualTo(400);
    if (answered.body().length > 0) {
      assertThat(answered.at("/invalid_params/0/name")).as(value).isEqualTo(name);
    }
  }

  /** The example and values at the limits of a schema. */
  private List<String> valid(Operation operation, JsonNode parameter) {
    JsonNode schema = document.resolved(parameter.get("schema"));
    List<String> values = new ArrayList<>();
    for (String edge : List.of("minimum", "maximum")) {
      if (schema.has(edge)) {
        values.add(schema.get(edge).asText());
      }
    }
    schema.path("enum").forEach(value -> values.add(value.asText()));
    if (schema.has("maxLength")) {
      values.add("a".repeat(schema.get("maxLength").asInt()));
    }
    if (parameter.has("example")) {
      values.add(parameter.get("example").asText());
    } else {
      values.addAll(nextOfAPageOfOne(operation));
    }
    return values;
  }

  /** A cursor of a list. A HEAD takes the cursors of its GET. */
  private List<String> nextOfAPageOfOne(Operation operation) {
    Operation list = document.operation(operation.route().replace("HEAD ", "GET "));
    return List.of(query(list, "limit=1").at("/next"));
  }

  /** Values just beyond the limits of a schema, and far beyond them. */
  private static List<String> invalid(JsonNode schema) {
    List<String> values = new ArrayList<>(List.of("", "!!!"));
    if (schema.has("minimum")) {
      values.add(Long.toString(schema.get("minimum").asLong() - 1));
    }
    if (schema.has("maximum")) {
      values.add(Long.toString(schema.get("maximum").asLong() + 1));
    }
    if (schema.has("maxLength")) {
      values.add("a".repeat(schema.get("maxLength").asInt() + 1));
    }
    schema.at("/not/anyOf").findValues("enum").stream()
        .flatMap(words -> StreamSupport.stream(words.spliterator(), false))
        .forEach(word -> values.add(word.asText()));
    return values;
  }
}
