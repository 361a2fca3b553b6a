package dev.pamphlet.local.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.local.LocalOptions;
import dev.pamphlet.local.LocalSystem;
import dev.pamphlet.local.StartProblem;
import dev.pamphlet.local.dynamodb.LocalDynamoDb;
import dev.pamphlet.local.http.Json;
import dev.pamphlet.local.rights.RightsTable;
import dev.pamphlet.local.runtime.SampleZip;
import dev.pamphlet.template.Template;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A whole system of functions that read streams and queues, from its own template. */
class SourcesStoryTest {

  @TempDir private Path folder;

  private final List<String> printed = new CopyOnWriteArrayList<>();
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void changesMessagesAndEventsReachTheirFunctions() throws Exception {
    try (LocalSystem system = start(template());
        DynamoDbClient dynamoDb = LocalDynamoDb.clientOf(system.dynamoDb()).build()) {
      put(dynamoDb, "a letter");
      until(() -> printed.contains("ReadChanges got a letter"));

      system.events().put("aws.ses", "Email Bounced", List.of(), bounce("c7"));
      until(
          () ->
              printed.contains(
                  "DoWork got {\\\"type\\\": \\\"Bounce\\\", \\\"of\\\": \\\"c7\\\"}"));

      put(dynamoDb, "poison");
      put(dynamoDb, "another letter");
      until(() -> printed.contains("ReadChanges got another letter"));
      until(() -> depth(system, "LostChanges").path("visible").asInt() == 1);
      until(() -> get(system, "/_local/streams").path(0).path("behind").asInt() == 0);
      assertThat(get(system, "/_local/streams").path(0).path("checkpoint").asText()).isNotEmpty();

      new Queues(system.awsClient()).send("Work", "poison");
      until(() -> printed.contains("DoWork got poison"));
      until(() -> depth(system, "Work").path("inFlight").asInt() == 1);
      system.time().advance(Duration.ofMinutes(2));
      until(() -> printed.stream().filter("DoWork got poison"::equals).count() == 2);
      system.time().advance(Duration.ofMinutes(2));
      // ElasticMQ counts a dead letter as in flight until somebody receives it.
      until(() -> depth(system, "DeadWork").path("inFlight").asInt() == 1);
      assertThat(post(system, "/_local/queues/DeadWork/redrive").path("redriving").asInt())
          .isEqualTo(1);
      until(() -> printed.stream().filter("DoWork got poison"::equals).count() == 3);
      assertThat(post(system, "/_local/queues/Work/redrive").path("message").asText())
          .contains("no queue sends its dead letters to 'Work'");
    }
  }

  @Test
  void aRoleWithoutTheRightStopsTheStart() throws IOException {
    for (String right : List.of("dynamodb:GetRecords, ", "sqs:DeleteMessage, ")) {
      String lacking = template().replace(right, "");

      assertThatThrownBy(() -> start(lacking))
          .isInstanceOf(StartProblem.class)
          .hasMessageContaining("is not authorized to perform: " + right.replace(", ", ""));
    }
  }

  @Test
  void theMatrixOfRightsHasStreamsAndQueues() throws IOException {
    Files.writeString(folder.resolve("template.yaml"), template());

    String table = RightsTable.of(Template.read(folder.resolve("template.yaml"), Map.of()));

    assertThat(table)
        .contains("dynamodb:GetRecords")
        .contains("`table/Letters/stream/")
        .contains("sqs:ReceiveMessage")
        .contains("`Work`");
  }

  private void until(BooleanSupplier condition) {
    try {
      Backend.until(condition);
    } catch (AssertionError late) {
      throw new AssertionError(String.join("\n", printed), late);
    }
  }

  private LocalSystem start(String template) throws IOException {
    Files.writeString(folder.resolve("template.yaml"), template);
    Files.write(folder.resolve("functions.zip"), SampleZip.of(SourceFunctions.class, "1"));
    return LocalSystem.start(
        LocalOptions.of(
            folder,
            (source, line) -> printed.add(source + " " + line),
            "--port",
            "0",
            "--in-memory",
            "--no-publication",
            "--movable-time"));
  }

  private static String template() throws IOException {
    try (InputStream yaml = SourcesStoryTest.class.getResourceAsStream("template.yaml")) {
      return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void put(DynamoDbClient dynamoDb, String pk) {
    dynamoDb.putItem(
        request -> request.tableName("Letters").item(Map.of("pk", AttributeValue.fromS(pk))));
  }

  private static ObjectNode bounce(String chunk) {
    ObjectNode detail = Json.object().put("eventType", "Bounce");
    detail.putObject("mail").putObject("tags").putArray("chunk").add(chunk);
    return detail;
  }

  private JsonNode depth(LocalSystem system, String queue) {
    for (JsonNode each : get(system, "/_local/queues")) {
      if (each.path("name").asText().equals(queue)) {
        return each;
      }
    }
    throw new AssertionError("no queue " + queue);
  }

  private JsonNode get(LocalSystem system, String path) {
    return send(HttpRequest.newBuilder(uri(system, path)));
  }

  private JsonNode post(LocalSystem system, String path) {
    return send(HttpRequest.newBuilder(uri(system, path)).POST(BodyPublishers.noBody()));
  }

  private static URI uri(LocalSystem system, String path) {
    return system.address().resolve(path);
  }

  private JsonNode send(HttpRequest.Builder request) {
    try {
      return Json.read(http.send(request.build(), BodyHandlers.ofByteArray()).body()).orElseThrow();
    } catch (IOException | InterruptedException unanswered) {
      throw new AssertionError(unanswered);
    }
  }
}
