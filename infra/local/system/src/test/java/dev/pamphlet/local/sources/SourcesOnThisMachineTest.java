package dev.pamphlet.local.sources;

import static dev.pamphlet.local.sources.Backend.batches;
import static dev.pamphlet.local.sources.Backend.until;
import static dev.pamphlet.local.sources.Backend.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.local.dynamodb.LocalDynamoDb;
import dev.pamphlet.local.embedded.StartingServer;
import dev.pamphlet.local.faults.Fault;
import dev.pamphlet.local.faults.Fault.Kind;
import dev.pamphlet.local.http.Json;
import dev.pamphlet.local.queues.LocalQueues;
import dev.pamphlet.local.runtime.Output;
import dev.pamphlet.local.time.SystemTime;
import dev.pamphlet.template.LocalAccount;
import dev.pamphlet.template.Queue;
import dev.pamphlet.template.StreamSource;
import dev.pamphlet.template.StreamSource.StartingPosition;
import dev.pamphlet.template.Table.StreamView;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Event sources on DynamoDB Local and ElasticMQ, whose time can be moved. */
class SourcesOnThisMachineTest extends SourcesContract {

  private static SystemTime time;
  private static LocalDynamoDb dynamoDb;
  private static StartingServer queues;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    time = SystemTime.movable(Output.NOWHERE);
    queues = LocalQueues.start(time.clock(), Optional.empty());
    dynamoDb = LocalDynamoDb.inMemory();
    time.tell(dynamoDb::age);
  }

  @AfterAll
  static void stop() throws IOException {
    dynamoDb.close();
    queues.close();
    time.close();
  }

  @Override
  Backend backend() {
    return new Backend(dynamoDb.endpoint(), queues.endpoint(), time);
  }

  @Test
  void nothingIsMissedOrSeenTwiceWhenShardsFollowEachOther() {
    backend.table(StreamView.KEYS_ONLY);
    StreamConsumer first = backend.reading(backend.stream(), function);
    backend.put("a", "1");
    until(() -> function.keys().size() == 1);
    dynamoDb.rollShards();
    backend.put("a", "2");
    until(() -> function.keys().size() == 2);
    first.close();
    backend.put("a", "3");
    dynamoDb.rollShards();
    backend.put("a", "4");

    backend.reading(backend.stream(), function);

    until(() -> function.keys().size() >= 4);
    assertThat(function.keys()).containsExactly("1", "2", "3", "4");
  }

  @Test
  void aTooOldRecordIsGivenUp() {
    backend.table(StreamView.KEYS_ONLY);
    backend.createQueues(Duration.ofSeconds(30), 5);
    backend.faults.add(Fault.of(Kind.STOP));
    StreamSource source =
        new StreamSource(
            "Changes",
            backend.stream().table(),
            StartingPosition.TRIM_HORIZON,
            batches(10, 0, false),
            false,
            OptionalInt.empty(),
            Optional.of(Duration.ofHours(1)),
            Optional.of(backend.deadLetters()));
    backend.reading(source, function);
    backend.put("a", "old");
    time.advance(Duration.ofHours(2));
    backend.put("a", "new");
    backend.faults.clear();

    until(() -> !function.keys().isEmpty() && visible(backend.deadLetters()) == 1);
    assertThat(function.keys()).containsExactly("new");
    assertThat(backend.told).anyMatch(line -> line.contains("RecordAgeExceeded"));
  }

  @Test
  void aWindowEndsWhenTimeIsMoved() {
    backend.table(StreamView.KEYS_ONLY);
    StreamConsumer consumer =
        backend.reading(with(backend.stream(), batches(100, 300, false)), function);
    backend.put("a", "1");
    until(() -> consumer.hasGathered() == 1);
    backend.put("a", "2");
    until(() -> consumer.hasGathered() == 2);
    assertThat(function.batches()).isEmpty();

    time.advance(Duration.ofMinutes(6));

    until(() -> !function.batches().isEmpty());
    assertThat(function.batches().stream().map(RecordingFunction::keys))
        .containsExactly(List.of("1", "2"));
  }

  @Test
  void messagesOutliveARestartAndAChangeOfTheirQueue(@TempDir Path folder) {
    try (StartingServer first = LocalQueues.start(time.clock(), Optional.of(folder));
        Backend before = new Backend(dynamoDb.endpoint(), first.endpoint(), time)) {
      before.queues().createAll(List.of(kept(Duration.ofSeconds(30))));
      before.queues().send("Kept", "a message");
    }

    try (StartingServer second = LocalQueues.start(time.clock(), Optional.of(folder));
        Backend after = new Backend(dynamoDb.endpoint(), second.endpoint(), time)) {
      after.queues().createAll(List.of(kept(Duration.ofSeconds(40))));

      assertThat(after.queues().receive("Kept", 10, 1))
          .extracting(message -> message.path("Body").asText())
          .containsExactly("a message");
      assertThat(
              after
                  .client()
                  .call(
                      "sqs",
                      "AmazonSQS.GetQueueAttributes",
                      Json.tree(
                          Map.of(
                              "QueueUrl", LocalAccount.queueUrl("Kept"),
                              "AttributeNames", List.of("VisibilityTimeout"))))
                  .at("/Attributes/VisibilityTimeout")
                  .asText())
          .isEqualTo("40");
    }
  }

  private static Queue kept(Duration visibility) {
    return new Queue(
        "Kept",
        "Kept",
        visibility,
        Duration.ZERO,
        Duration.ofDays(4),
        Duration.ZERO,
        Optional.empty());
  }

  @Test
  void hiddenMessagesAppearWhenTimeIsMoved() {
    backend.createQueues(Duration.ofHours(1), 5);
    function.failingWith(record -> function.bodies().size() == 1);
    backend.queues().send(backend.queue(), "again");
    backend.polling(backend.queueSource(batches(10, 0, false), OptionalInt.empty()), function);
    until(() -> backend.told.stream().anyMatch(line -> line.contains("left 1 of 1")));

    time.advance(Duration.ofHours(2));

    until(() -> function.bodies().size() == 2 && isEmpty(backend.queue()));
  }

  @Test
  void aFaultDeliversAgain() {
    backend.table(StreamView.KEYS_ONLY);
    backend.faults.add(Fault.of(Kind.AGAIN).next(1));
    backend.put("a", "1");
    backend.reading(backend.stream(), function);
    until(() -> function.keys().size() == 2);
    backend.put("a", "2");

    until(() -> function.keys().size() == 3);
    assertThat(function.keys()).containsExactly("1", "1", "2");
  }

  @Test
  void aFaultReordersMessagesAndAnotherThrottles() {
    backend.createQueues(Duration.ofSeconds(1), 5);
    List<String> sent = List.of("a", "b", "c", "d", "e", "f");
    sent.forEach(body -> backend.queues().send(backend.queue(), body));
    backend.faults.add(Fault.of(Kind.THROTTLE).on(Fault.DELIVER).next(1));
    backend.faults.add(Fault.of(Kind.REORDER).share(1, 7));
    backend.polling(backend.queueSource(batches(10, 0, false), OptionalInt.empty()), function);

    until(() -> function.bodies().size() == sent.size() && isEmpty(backend.queue()));
    assertThat(function.bodies()).containsExactlyInAnyOrderElementsOf(sent).isNotEqualTo(sent);
    assertThat(backend.told).anyMatch(line -> line.contains("throttled"));
  }

  @Test
  void lostRecordsOfAStreamAreReported() {
    backend.table(StreamView.KEYS_ONLY);
    backend.put("a", "lost");
    backend.faults.add(Fault.of(Kind.STOP));
    backend.reading(backend.stream(), function);
    time.advance(Duration.ofHours(25));
    dynamoDb.rollShards();
    backend.put("a", "kept");
    backend.faults.clear();

    until(() -> function.keys().contains("kept"));
    assertThat(function.keys()).containsExactly("kept");
  }
}
