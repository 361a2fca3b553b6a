package dev.pamphlet.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pamphlet.local.faults.Fault;
import dev.pamphlet.local.faults.Fault.Kind;
import dev.pamphlet.local.faults.Faults;
import dev.pamphlet.template.LocalAccount;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The responses of the deployed functions to readers and editors when DynamoDB or a process fails.
 */
class OutageTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String EDIT = "EditArticlesFunction";
  private static final String READ = "GetSectionFunction";
  private static final String SOURCE =
      """
      ---
      title: The lighthouse
      tags: [sea]
      status: published
      ---

      Once somebody climbed the stairs each evening.

      ## The lamp {#lamp}

      It turns by itself. %s
      """;

  private static LocalSystem system;

  @BeforeAll
  static void start() {
    system = LocalSystem.start(LocalOptions.forTests("--movable-time"));
    put("read", "", "if-none-match", "*");
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @AfterEach
  void repair() {
    system.faults().clear();
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"ERROR", "THROTTLE", "RESET"})
  void anOutageIsA503WithRetryAfter(Kind kind) throws Exception {
    system.faults().add(Fault.of(kind).in(READ));

    HttpResponse<byte[]> answer = get("/v1/articles/read/sections/lamp");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("retry-after")).isPresent();
    assertThat(json(answer).at("/status").asInt()).isEqualTo(503);
    assertThat(struck()).isGreaterThan(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"ERROR", "THROTTLE", "RESET"})
  void aSingleFailureIsRetriedUnnoticed(Kind kind) throws Exception {
    system.faults().add(Fault.of(kind).in(READ).next(1));

    assertThat(get("/v1/articles/read/sections/lamp").statusCode()).isEqualTo(200);
    assertThat(struck()).isEqualTo(1);
  }

  @Test
  void aSlowResponseIsRetried() throws Exception {
    system.faults().add(Fault.latency(Duration.ofSeconds(2)).in(READ).next(1));

    assertThat(get("/v1/articles/read/sections/lamp").statusCode()).isEqualTo(200);
    assertThat(struck()).isEqualTo(1);
  }

  @Test
  void aConflictIsNeitherSuccessNorTheEditorsFault() throws Exception {
    system.faults().add(Fault.of(Kind.CONFLICT).in(EDIT).next(1));

    HttpResponse<byte[]> conflicting = put("conflict", "", "if-none-match", "*");

    assertThat(conflicting.statusCode()).isEqualTo(503);
    assertThat(conflicting.headers().firstValue("retry-after")).isPresent();
    assertThat(struck()).isEqualTo(1);
    assertThat(get("/v1/articles/conflict").statusCode()).isEqualTo(404);
    assertThat(put("conflict", "", "if-none-match", "*").statusCode()).isEqualTo(201);
  }

  @Test
  void aSaveCutOffBeforeItsTransactionLeavesNothing() throws Exception {
    put("before", "First.", "if-none-match", "*");
    system.faults().add(Fault.of(Kind.KILL_BEFORE).in(EDIT).on("TransactWriteItems").next(1));

    assertThat(put("before", "Second.", "if-match", "\"1\"").statusCode()).isEqualTo(500);

    assertThat(struck()).isEqualTo(1);
    assertVersion("before", 1, "First.");
    assertThat(put("before", "Second.", "if-match", "\"1\"").statusCode()).isEqualTo(200);
  }

  @Test
  void aSaveCutOffAfterItsTransactionIsComplete() throws Exception {
    put("after", "First.", "if-none-match", "*");
    system.faults().add(Fault.of(Kind.KILL_AFTER).in(EDIT).on("TransactWriteItems").next(1));

    assertThat(put("after", "Second.", "if-match", "\"1\"").statusCode()).isEqualTo(500);

    assertThat(struck()).isEqualTo(1);
    assertVersion("after", 2, "Second.");
    assertThat(put("after", "Second.", "if-match", "\"1\"").statusCode()).isEqualTo(200);
    assertVersion("after", 2, "Second.");
  }

  @Test
  void aKilledFunctionAnswersTheNextRequest() throws Exception {
    get("/v1/articles/read/sections/lamp");

    HttpResponse<byte[]> killed = control("POST", "/_local/functions/%s/kill".formatted(READ), "");

    assertThat(json(killed).at("/killed").asInt()).isEqualTo(1);
    assertThat(get("/v1/articles/read/sections/lamp").statusCode()).isEqualTo(200);
  }

  @Test
  void faultsComeAndGoOverHttp() throws Exception {
    HttpResponse<byte[]> added =
        control("POST", "/_local/faults", "{\"kind\": \"error\", \"function\": \"" + READ + "\"}");

    assertThat(json(added).at("/faults/0/kind").asText()).isEqualTo("error");
    assertThat(get("/v1/articles/read/sections/lamp").statusCode()).isEqualTo(503);

    control("DELETE", "/_local/faults", "");

    assertThat(get("/v1/articles/read/sections/lamp").statusCode()).isEqualTo(200);
  }

  @Test
  void aSaveIsDatedByTheTimeThatWasMovedTo() throws Exception {
    Instant before = system.time().now();
    control("POST", "/_local/time", "{\"advance\": \"P400D\"}");
    Instant moved = system.time().now();

    put("later", "", "if-none-match", "*");

    Instant published = Instant.parse(json(get("/v1/articles/later")).at("/publishedAt").asText());
    assertThat(moved).isAfterOrEqualTo(before.plus(Duration.ofDays(400)));
    assertThat(published).isBetween(moved, system.time().now());
  }

  @Test
  void aSignatureIsCurrentByTheSystemsTimeOrTheMachines() {
    Duration late = Duration.ofMinutes(6);
    system.time().advance(Duration.ofDays(1));

    assertThat(statusForASignatureOf(system.time().now())).isEqualTo(200);
    assertThat(statusForASignatureOf(system.time().now().minus(late))).isEqualTo(403);
    assertThat(statusForASignatureOf(Instant.now())).isEqualTo(200);
    assertThat(statusForASignatureOf(Instant.now().minus(late))).isEqualTo(403);
  }

  private static int statusForASignatureOf(Instant time) {
    Clock signing = Clock.fixed(time, ZoneOffset.UTC);
    return new EditorApi(system.address(), LocalAccount.REGION, signing).get("read").statusCode();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/_local/time|{}|advance",
        "/_local/time|{\"advance\": \"soon\"}|advance is not a duration",
        "/_local/time|{\"advance\": 5}|advance is not a duration",
        "/_local/faults|{\"kind\": \"gremlin\"}|no kind 'gremlin'",
        "/_local/faults|{\"kind\": \"error\", \"times\": 3}|times is unknown",
        "/_local/faults|{\"kind\": \"error\", \"next\": 0}|next 1 or more",
        "/_local/faults|{\"kind\": \"latency\"}|milliseconds",
        "/_local/faults|{\"kind\": \"error\", \"function\": \"Nobody\"}|no function Nobody",
        "/_local/functions/Nobody/kill|{}|no function Nobody"
      })
  void malformedRequestsAreExplained(String path, String body, String complaint) throws Exception {
    HttpResponse<byte[]> refused = control("POST", path, body);

    assertThat(refused.statusCode()).isIn(400, 404);
    assertThat(json(refused).at("/message").asText()).contains(complaint);
  }

  private static void assertVersion(String slug, int version, String text) throws Exception {
    HttpResponse<byte[]> manuscript = editor().get(slug);
    assertThat(manuscript.headers().firstValue("etag")).contains("\"%d\"".formatted(version));
    assertThat(json(manuscript).at("/source").asText()).isEqualTo(SOURCE.formatted(text));
    assertThat(json(get("/v1/articles/" + slug + "/sections/lamp")).at("/html").asText())
        .contains("It turns by itself. " + text);
  }

  private static long struck() {
    return system.faults().struck().stream().mapToLong(Faults.Struck::times).sum();
  }

  private static EditorApi editor() {
    return new EditorApi(system.address(), LocalAccount.REGION, system.time().clock());
  }

  private static HttpResponse<byte[]> put(
      String slug, String text, String precondition, String tag) {
    byte[] source = SOURCE.formatted(text).getBytes(StandardCharsets.UTF_8);
    return editor().put(slug, source, precondition, tag);
  }

  private static HttpResponse<byte[]> get(String path) throws Exception {
    return control("GET", path, "");
  }

  private static HttpResponse<byte[]> control(String method, String path, String body)
      throws Exception {
    URI address = system.address().resolve(path);
    return HTTP.send(
        HttpRequest.newBuilder(address).method(method, BodyPublishers.ofString(body)).build(),
        BodyHandlers.ofByteArray());
  }

  private static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
    return JSON.readTree(answer.body());
  }
}
