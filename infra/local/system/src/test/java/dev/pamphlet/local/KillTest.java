package dev.pamphlet.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.local.dynamodb.LocalDynamoDb;
import dev.pamphlet.local.runtime.Output;
import dev.pamphlet.template.LocalAccount;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Acknowledged writes are on disk, except possibly the last one before a kill. */
class KillTest {

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

  @TempDir private Path data;
  private final Path root = LocalOptions.findRoot(Path.of(""));
  private final Queue<Integer> acknowledged = new ConcurrentLinkedQueue<>();

  /** As many as the gateway accepts without a pause. */
  private final CountDownLatch enough = new CountDownLatch(10);

  @Test
  void acknowledgedWritesSurviveAKillInTheMiddleOfWriting() throws Exception {
    try (MainProcess main =
        MainProcess.run(root, "--port", "0", "--data", data.toString(), "--no-publication")) {
      URI address = main.address();
      CompletableFuture<Void> editor =
          CompletableFuture.runAsync(() -> writeUntilNobodyAnswers(address));
      assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();

      main.killTree();
      editor.get(20, TimeUnit.SECONDS);
    }

    LocalOptions options =
        LocalOptions.of(
            root, Output.NOWHERE, "--port", "0", "--data", data.toString(), "--no-publication");
    try (LocalSystem system = LocalSystem.start(options);
        DynamoDbClient client = LocalDynamoDb.clientOf(system.dynamoDb()).build()) {
      List<Integer> versions = versions(client);
      // One more write than was acknowledged may have been in progress. DynamoDB Local may answer a
      // moment before it commits, so the last one can be lost, but no earlier one and no part of
      // one.
      assertThat(versions).hasSizeBetween(acknowledged.size() - 1, acknowledged.size() + 1);
      assertThat(versions).isEqualTo(IntStream.rangeClosed(1, versions.size()).boxed().toList());
      EditorApi editor = new EditorApi(system.address(), LocalAccount.REGION);
      assertThat(new String(editor.get("lighthouse").body(), StandardCharsets.UTF_8))
          .contains("It turned %d times.".formatted(versions.size()));
    }
  }

  private void writeUntilNobodyAnswers(URI address) {
    EditorApi editor = new EditorApi(address, LocalAccount.REGION);
    try {
      save(editor, 1, "if-none-match", "*");
      for (int version = 2; ; version++) {
        save(editor, version, "if-match", "\"%d\"".formatted(version - 1));
      }
    } catch (UncheckedIOException nobodyAnswers) {
      assertThat(acknowledged).isNotEmpty();
    }
  }

  private void save(EditorApi editor, int version, String precondition, String tag) {
    byte[] source = SOURCE.formatted(version).getBytes(StandardCharsets.UTF_8);
    HttpResponse<byte[]> response = editor.put("lighthouse", source, precondition, tag);
    while (response.statusCode() == 429) {
      response = editor.put("lighthouse", source, precondition, tag);
    }
    if (response.statusCode() / 100 == 2) {
      acknowledged.add(version);
      enough.countDown();
    }
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
