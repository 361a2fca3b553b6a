package dev.pamphlet.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.local.http.RawClient;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Holds the gateway to the tables in {@code conformance/}. A table names its routes, each with a
 * function of the same name, and its CORS settings and throttles if any. A case in it says
 *
 * <ul>
 *   <li>{@code that}: what holds, and {@code source}: where this is published, by its name in
 *       {@code sources.json}, or {@code choice} where it is nowhere;
 *   <li>{@code request}: the request's lines, sent as they are, {@code body} or {@code bodySize},
 *       {@code headSize} to fill the head up to so many bytes, {@code signed} for the local
 *       editor's signature, {@code times} to send it more than once and look at the last answer;
 *   <li>{@code answer}: what the function answers, as JSON, {@code answerText}, as text, or {@code
 *       outcome}, how else the call ends;
 *   <li>{@code called}: the function that must be called, null for none;
 *   <li>{@code event}: what the event must hold by JSON pointer, {@code matching}: as a regular
 *       expression, and {@code absent}: what it must not;
 *   <li>{@code status}, {@code headers} (null for none), {@code headersMatching}, {@code
 *       responseBody} or {@code responseBodyBase64}: what the client must receive.
 * </ul>
 */
class ConformanceTest {

  private static final int FEWEST_CASES = 120;
  private static final List<ConformanceCase> CASES =
      ConformanceTable.all().stream().flatMap(ConformanceTable::cases).toList();
  private static final ConformanceScore SCORE = new ConformanceScore(CASES);

  private final FakeFunctions functions = new FakeFunctions();

  @AfterAll
  static void publishScore() throws IOException {
    SCORE.publish();
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource("CASES")
  void behavesAsAws(ConformanceCase line) throws IOException {
    functions.doing(call -> line.invocation());
    ConformanceTable table = line.table();
    try (Gateway gateway = Gateway.start(Apis.settings(table.api(), functions, table.routes()))) {
      String request = line.request();
      for (int i = 1; i < line.times(); i++) {
        RawClient.exchange(gateway.address(), request);
      }
      int callsBefore = functions.calls().size();
      RawClient.Answer answer = RawClient.exchange(gateway.address(), request);

      assertResponse(answer, line.line());
      assertCall(functions.calls().subList(callsBefore, functions.calls().size()), line.line());
    }
    SCORE.passed(line);
  }

  @Test
  void thereAreEnoughCasesAndEachHasASource() {
    JsonNode sources = ConformanceTable.file("sources");

    assertThat(CASES)
        .hasSizeGreaterThanOrEqualTo(FEWEST_CASES)
        .extracting(ConformanceCase::toString)
        .doesNotHaveDuplicates();
    assertThat(CASES)
        .allSatisfy(line -> assertThat(line.isChoice() || sources.has(line.source())).isTrue());
    assertThat(CASES.stream().filter(line -> !line.isChoice()).count())
        .as("cases with a published source")
        .isGreaterThanOrEqualTo(FEWEST_CASES);
  }

  @Test
  void everySourceCanBeLookedUpAndIsUsed() {
    assertThat(ConformanceTable.file("sources").properties())
        .allSatisfy(
            source -> {
              assertThat(source.getValue().path("title").asText()).isNotBlank();
              assertThat(source.getValue().path("url").asText()).startsWith("https://");
              assertThat(CASES).extracting(ConformanceCase::source).contains(source.getKey());
            });
  }

  private static void assertResponse(RawClient.Answer answer, JsonNode line) {
    assertThat(answer.status()).as("status").isEqualTo(line.path("status").asInt(200));
    line.path("headers")
        .properties()
        .forEach(
            header ->
                assertThat(answer.values(header.getKey()))
                    .as(header.getKey())
                    .isEqualTo(ConformanceTable.strings(header.getValue())));
    line.path("headersMatching")
        .properties()
        .forEach(
            header ->
                assertThat(answer.first(header.getKey()).orElse(""))
                    .as(header.getKey())
                    .matches(header.getValue().asText()));
    if (line.has("responseBody")) {
      assertThat(answer.text()).isEqualTo(line.path("responseBody").asText());
    }
    if (line.has("responseBodyBase64")) {
      assertThat(Base64.getEncoder().encodeToString(answer.body()))
          .isEqualTo(line.path("responseBodyBase64").asText());
    }
  }

  private static void assertCall(List<FakeFunctions.Call> calls, JsonNode line) {
    boolean refused = line.path("called").isNull();
    boolean throttled = line.path("status").asInt() == 429;
    assertThat(calls).hasSize(refused || throttled ? 0 : 1);
    if (calls.isEmpty()) {
      return;
    }
    JsonNode event = calls.get(0).event();
    if (line.has("called")) {
      assertThat(calls.get(0).function()).isEqualTo(line.path("called").asText());
    }
    line.path("event")
        .properties()
        .forEach(
            member ->
                assertThat(event.at(member.getKey()))
                    .as(member.getKey())
                    .isEqualTo(member.getValue()));
    line.path("matching")
        .properties()
        .forEach(
            member ->
                assertThat(event.at(member.getKey()).asText())
                    .as(member.getKey())
                    .matches(member.getValue().asText()));
    ConformanceTable.strings(line.path("absent"))
        .forEach(pointer -> assertThat(event.at(pointer).isMissingNode()).as(pointer).isTrue());
  }
}
