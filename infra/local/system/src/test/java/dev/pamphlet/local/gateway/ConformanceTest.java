package dev.pamphlet.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.local.runtime.Invocation;
import dev.pamphlet.local.template.HttpApi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the gateway to the tables in {@code conformance/}. A table names its routes, each with a
 * function of the same name, and its CORS settings if any. A case in it says
 *
 * <ul>
 *   <li>{@code that}: what holds, and {@code source}: where AWS says so, by its name in the table's
 *       {@code sources}, or that AWS does not;
 *   <li>{@code request}: the request's lines, sent as they are, and {@code body};
 *   <li>{@code answer}: what the function answers, as JSON, or {@code answerText}, as text;
 *   <li>{@code called}: the function that must be called, null for none;
 *   <li>{@code event}: what the event must hold by JSON pointer, and {@code absent}: what it must
 *       not;
 *   <li>{@code status}, {@code headers} (null for none), {@code responseBody} or {@code
 *       responseBodyBase64}: what the client must receive.
 * </ul>
 */
class ConformanceTest {

  private static final List<String> TABLES =
      List.of("routes", "events", "bodies", "answers", "cors", "refusals");

  private final FakeFunctions functions = new FakeFunctions();

  static Stream<Arguments> cases() {
    return TABLES.stream()
        .flatMap(
            table -> {
              JsonNode file = read(table);
              return elements(file.path("cases"))
                  .map(line -> Arguments.of(table + ": " + line.path("that").asText(), file, line));
            });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void behavesAsAws(String name, JsonNode table, JsonNode line) throws IOException {
    functions.doing(call -> invocation(line));
    try (Gateway gateway = Gateway.start(Apis.settings(api(table), functions, routes(table)))) {
      RawClient.Answer answer = RawClient.exchange(gateway.address(), request(line));

      assertResponse(answer, line);
      assertCall(line);
    }
  }

  @ParameterizedTest
  @FieldSource("TABLES")
  void everyCaseHasASource(String table) {
    JsonNode file = read(table);

    assertThat(elements(file.path("cases")))
        .isNotEmpty()
        .allSatisfy(
            line -> assertThat(file.path("sources").has(line.path("source").asText())).isTrue());
  }

  private void assertResponse(RawClient.Answer answer, JsonNode line) {
    assertThat(answer.status()).as("status").isEqualTo(line.path("status").asInt(200));
    line.path("headers")
        .properties()
        .forEach(
            header ->
                assertThat(answer.values(header.getKey()))
                    .as(header.getKey())
                    .isEqualTo(strings(header.getValue())));
    if (line.has("responseBody")) {
      assertThat(answer.text()).isEqualTo(line.path("responseBody").asText());
    }
    if (line.has("responseBodyBase64")) {
      assertThat(Base64.getEncoder().encodeToString(answer.body()))
          .isEqualTo(line.path("responseBodyBase64").asText());
    }
  }

  private void assertCall(JsonNode line) {
    if (line.path("called").isNull()) {
      assertThat(functions.calls()).isEmpty();
      return;
    }
    assertThat(functions.calls()).hasSize(1);
    JsonNode event = functions.calls().get(0).event();
    if (line.has("called")) {
      assertThat(functions.calls().get(0).function()).isEqualTo(line.path("called").asText());
    }
    line.path("event")
        .properties()
        .forEach(
            member ->
                assertThat(event.at(member.getKey()))
                    .as(member.getKey())
                    .isEqualTo(member.getValue()));
    elements(line.path("absent"))
        .forEach(
            pointer ->
                assertThat(event.at(pointer.asText()).isMissingNode())
                    .as(pointer.asText())
                    .isTrue());
  }

  private static Invocation invocation(JsonNode line) {
    if (line.has("answerText")) {
      return FakeFunctions.answer(line.path("answerText").asText());
    }
    return FakeFunctions.answer(
        line.has("answer") ? line.path("answer").toString() : "{\"statusCode\":200}");
  }

  /** The bytes of a case's request, with a host and a length where they are needed. */
  private static String request(JsonNode line) {
    List<String> lines = new ArrayList<>(strings(line.path("request")));
    String body = line.path("body").asText("");
    if (lines.get(0).endsWith(" HTTP/1.1") && lines.stream().noneMatch(ConformanceTest::isHost)) {
      lines.add("host: api.example.com");
    }
    if (!body.isEmpty()) {
      lines.add("content-length: " + body.getBytes(StandardCharsets.UTF_8).length);
    }
    return String.join("\r\n", lines) + "\r\n\r\n" + body;
  }

  private static boolean isHost(String line) {
    return line.toLowerCase(Locale.ROOT).startsWith("host:");
  }

  private static String[] routes(JsonNode table) {
    return strings(table.path("routes")).toArray(String[]::new);
  }

  private static HttpApi api(JsonNode table) {
    JsonNode cors = table.path("cors");
    return cors.isMissingNode()
        ? Apis.plain()
        : new HttpApi("Api", Optional.of(cors(cors)), Optional.empty(), Map.of(), Optional.empty());
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

  /** A text is a list of one, null a list of none. */
  private static List<String> strings(JsonNode node) {
    return node.isTextual()
        ? List.of(node.asText())
        : elements(node).map(JsonNode::asText).toList();
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static JsonNode read(String table) {
    try (InputStream in =
        ConformanceTest.class.getResourceAsStream("conformance/" + table + ".json")) {
      return Json.read(in.readAllBytes()).orElseThrow();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
