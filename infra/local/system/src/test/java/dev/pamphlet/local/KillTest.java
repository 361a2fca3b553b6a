package dev.pamphlet.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pamphlet.local.dynamodb.LocalDynamoDb;
import dev.pamphlet.local.runtime.Output;
import dev.pamphlet.template.LocalAccount;
import dev.pamphlet.testing.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Kills the whole system while an editor saves and an issue is sent, and starts it again on its
 * data. Acknowledged writes are on disk, except possibly the last one before the kill, and the
 * issue continues.
 */
class KillTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String ISSUES = "/v1/editor/issues";
  private static final String FAULTS = "/_local/faults";

  private static final String SOURCE =
      """
      ---
      title: The lighthouse
      summary: A light that nobody tends.
      author: Pamphlet
      tags: [sea]
      status: published
      ---

      Once somebody climbed the stairs each evening.

      ## The lamp {#lamp}

      It turned %d times.
      """;

  private static final String PUBLICATION =
      """
      title: Pamphlet
      sender: letters@pamphlet.example
      postalAddress: 1 Example Street, Exampleton
      """;

  /** Mails in a second, which makes four chunks. */
  private static final int RATE = 3;

  private static final int SUBSCRIBERS = 4 * RATE;

  @TempDir private static Path data;
  private static final Path ROOT = LocalOptions.findRoot(Path.of(""));
  private static final Queue<Integer> ACKNOWLEDGED = new ConcurrentLinkedQueue<>();

  /** As many as the gateway accepts without a pause. */
  private static final CountDownLatch ENOUGH = new CountDownLatch(10);

  private static String issue;
  private static LocalSystem system;

  @BeforeAll
  static void killInTheMiddleAndStartAgain() throws Exception {
    try (MainProcess main = MainProcess.run(ROOT, options().toArray(String[]::new))) {
      EditorApi editor = new EditorApi(main.address(), LocalAccount.REGION);
      issue = ISSUES + "/" + draft(editor);
      CompletableFuture<Void> writing =
          CompletableFuture.runAsync(() -> writeUntilNobodyAnswers(editor));
      assertThat(ENOUGH.await(60, TimeUnit.SECONDS)).isTrue();
      call(editor, "POST", issue + "/send", Map.of(), "");
      // Two chunks are sent at a time, and both calls hang.
      Eventually.holds(
          () ->
              assertThat(get(editor, FAULTS).findValuesAsText("struck")).containsExactly("1", "1"));

      main.killTree();
      writing.get(20, TimeUnit.SECONDS);
    }
    List<String> options = new ArrayList<>(options());
    options.add("--movable-time");
    system =
        LocalSystem.start(LocalOptions.of(ROOT, Output.NOWHERE, options.toArray(String[]::new)));
  }

  private static List<String> options() {
    return List.of("--port", "0", "--data", data.toString(), "--no-publication");
  }

  @AfterAll
  static void stop() {
    if (system != null) {
      system.close();
    }
  }

  @Test
  void acknowledgedWritesSurvive() {
    try (DynamoDbClient client = LocalDynamoDb.clientOf(system.dynamoDb()).build()) {
      List<Integer> versions = versions(client);
      // One more write than was acknowledged may have been in progress. DynamoDB Local may answer a
      // moment before it commits, so the last one can be lost, but no earlier one and no part of
      // one.
      assertThat(versions).hasSizeBetween(ACKNOWLEDGED.size() - 1, ACKNOWLEDGED.size() + 1);
      assertThat(versions).isEqualTo(IntStream.rangeClosed(1, versions.size()).boxed().toList());
      assertThat(new String(editor().get("lighthouse").body(), UTF_8))
          .contains("It turned %d times.".formatted(versions.size()));
    }
  }

  /**
   * The mails of the calls that were hanging stay unknown, whether SES accepted them or not. All
   * others are sent, and nobody is mailed twice.
   */
  @Test
  void anIssueContinuesAndMailsNobodyTwice() {
    system.time().advance(Duration.ofMinutes(7));

    Eventually.holds(() -> assertThat(books().path("pending").asInt()).isZero());
    int sent = books().path("sent").asInt();
    int unknown = books().path("unknown").asInt();
    assertThat(unknown).isBetween(2 * RATE, 3 * RATE);
    assertThat(sent + unknown).isEqualTo(SUBSCRIBERS);
    assertThat(get(editor(), issue + "/exceptions").path("mails")).hasSize(unknown);
    assertThat(mailed(editor())).doesNotHaveDuplicates().hasSizeBetween(sent, SUBSCRIBERS - RATE);
  }

  private static JsonNode books() {
    return get(editor(), issue).path("books");
  }

  /** The addresses that SES accepted mails of the issue for. */
  private static List<String> mailed(EditorApi editor) {
    return get(editor, "/_local/mail?q=A%20word").findValuesAsText("to");
  }

  /**
   * Drafts an issue for all subscribers. SES will accept and answer the first call, accept the
   * second without an answer, and neither accept nor answer the third.
   */
  private static String draft(EditorApi editor) {
    call(
        editor,
        "PUT",
        "/v1/editor/publication",
        Map.of("content-type", "application/yaml", "if-none-match", "*"),
        PUBLICATION);
    String readers =
        IntStream.range(0, SUBSCRIBERS)
            .mapToObj("reader-%d@reader.example.org,confirmed,2026-01-02T03:04:05Z\n"::formatted)
            .collect(Collectors.joining("", "email,status,since\n", ""));
    call(
        editor,
        "POST",
        "/v1/editor/subscribers/import",
        Map.of("content-type", "text/csv"),
        readers);
    String settings = "{\"maxSendRate\": %d, \"lost\": 1}".formatted(RATE);
    call(editor, "POST", "/_local/mail/settings", Map.of(), settings);
    String fault =
        """
        {"kind": "%s", "function": "DeliverChunkFunction", "action": "SendBulkEmail",
         "skip": %d, "next": 1}""";
    call(editor, "POST", FAULTS, Map.of(), fault.formatted("timeout-after", 1));
    call(editor, "POST", FAULTS, Map.of(), fault.formatted("timeout", 2));
    return call(
            editor,
            "POST",
            ISSUES,
            Map.of("content-type", "application/json"),
            "{\"subject\": \"A word\", \"markdown\": \"It is short.\"}")
        .path("id")
        .asText();
  }

  private static void writeUntilNobodyAnswers(EditorApi editor) {
    try {
      save(editor, 1, "if-none-match", "*");
      for (int version = 2; ; version++) {
        save(editor, version, "if-match", "\"%d\"".formatted(version - 1));
      }
    } catch (UncheckedIOException nobodyAnswers) {
      assertThat(ACKNOWLEDGED).isNotEmpty();
    }
  }

  private static void save(EditorApi editor, int version, String precondition, String tag) {
    byte[] source = SOURCE.formatted(version).getBytes(UTF_8);
    HttpResponse<byte[]> response =
        letThrough(() -> editor.put("lighthouse", source, precondition, tag));
    if (response.statusCode() / 100 == 2) {
      ACKNOWLEDGED.add(version);
      ENOUGH.countDown();
    }
  }

  private static JsonNode get(EditorApi editor, String path) {
    return call(editor, "GET", path, Map.of(), "");
  }

  /** Calls the API as an editor beside the one who saves. */
  private static JsonNode call(
      EditorApi editor, String method, String path, Map<String, String> headers, String body) {
    HttpResponse<byte[]> response = letThrough(() -> editor.send(method, path, headers, body));
    assertThat(response.statusCode()).as(path).isLessThan(300);
    try {
      return JSON.readTree(response.body());
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  /** Repeats a request until the gateway no longer throttles it. */
  private static HttpResponse<byte[]> letThrough(Supplier<HttpResponse<byte[]>> call) {
    HttpResponse<byte[]> response = call.get();
    while (response.statusCode() == 429) {
      response = call.get();
    }
    return response;
  }

  /** The editor of the restarted system, whose requests are signed with its time. */
  private static EditorApi editor() {
    return new EditorApi(system.address(), LocalAccount.REGION, system.time().clock());
  }

  private static List<Integer> versions(DynamoDbClient client) {
    return client
        .scanPaginator(scan -> scan.tableName("ContentTable").consistentRead(true))
        .items()
        .stream()
        .map(KillTest::version)
        .flatMap(IntStream::boxed)
        .sorted()
        .toList();
  }

  private static IntStream version(Map<String, AttributeValue> item) {
    String sk = item.get("sk").s();
    return sk.startsWith("VERSION#")
        ? IntStream.of(Integer.parseInt(sk.substring("VERSION#".length())))
        : IntStream.empty();
  }
}
