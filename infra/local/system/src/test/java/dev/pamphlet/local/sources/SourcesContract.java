package dev.pamphlet.local.sources;

import static dev.pamphlet.local.sources.Backend.batches;
import static dev.pamphlet.local.sources.Backend.until;
import static dev.pamphlet.local.sources.Backend.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.local.http.Json;
import dev.pamphlet.template.StreamSource;
import dev.pamphlet.template.StreamSource.StartingPosition;
import dev.pamphlet.template.Table.StreamView;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of event sources, on any server of streams and queues. */
abstract class SourcesContract {

  private static final String TEXT_IN_BODY = "{\"body\":{\"kind\":[\"wanted\"]}}";

  final RecordingFunction function = new RecordingFunction();
  Backend backend;

  abstract Backend backend();

  @BeforeEach
  void connect() {
    backend = backend();
  }

  @AfterEach
  void disconnect() {
    backend.close();
  }

  @Test
  void changesComeInTheirOrderWithKeysAlone() {
    backend.table(StreamView.KEYS_ONLY);
    backend.reading(with(backend.stream(), batches(4, 0, false)), function);

    List<String> written = IntStream.range(0, 15).mapToObj(i -> "%02d".formatted(i)).toList();
    written.forEach(sk -> backend.put(sk.compareTo("10") < 0 ? "a" : "b", sk));

    until(() -> function.keys().size() == written.size());
    assertThat(function.keys()).containsExactlyInAnyOrderElementsOf(written);
    assertThat(positions(function.records())).isSorted();
    assertThat(function.batches()).allMatch(batch -> batch.size() <= 4);
    assertThat(function.records()).noneMatch(record -> record.toString().contains("canary"));
    JsonNode first = function.batches().get(0).get(0);
    assertThat(first.path("eventName").asText()).isEqualTo("INSERT");
    assertThat(first.path("eventSource").asText()).isEqualTo("aws:dynamodb");
    assertThat(first.path("eventSourceARN").asText()).startsWith("arn:aws:dynamodb:us-east-1:");
    assertThat(first.path("dynamodb").path("StreamViewType").asText()).isEqualTo("KEYS_ONLY");
  }

  @Test
  void imagesAreInTheEventIfTheStreamHasThem() {
    backend.table(StreamView.NEW_AND_OLD_IMAGES);
    backend.reading(backend.stream(), function);

    backend.put("a", "1");

    until(() -> !function.batches().isEmpty());
    JsonNode change = function.batches().get(0).get(0).path("dynamodb");
    assertThat(change.path("NewImage").path("secret").path("S").asText()).isEqualTo("canary");
    assertThat(change.has("OldImage")).isFalse();
  }

  @Test
  void aNewReaderBeginsAtItsStartingPosition() {
    backend.table(StreamView.KEYS_ONLY);
    backend.put("a", "before");
    StreamSource oldest = backend.stream();
    StreamSource latest =
        new StreamSource(
            "Latest",
            oldest.table(),
            StartingPosition.LATEST,
            oldest.batching(),
            false,
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty());
    RecordingFunction late = new RecordingFunction();
    backend.reading(latest, late);
    backend.reading(oldest, function);

    backend.put("a", "after");

    until(() -> function.keys().size() == 2 && !late.keys().isEmpty());
    assertThat(function.keys()).containsExactly("before", "after");
    assertThat(late.keys()).containsExactly("after");
  }

  @Test
  void afterARestartItGoesOnWithTheFirstRecordNotDone() {
    backend.table(StreamView.KEYS_ONLY);
    backend.put("a", "1");
    StreamConsumer first = backend.reading(backend.stream(), function);
    until(() -> first.done().sequence().isPresent());
    function.failingWith(record -> true);
    backend.put("a", "2");
    until(() -> function.keys().contains("2"));
    first.close();

    RecordingFunction restarted = new RecordingFunction();
    backend.reading(backend.stream(), restarted);
    backend.put("a", "3");

    until(() -> restarted.keys().size() == 2);
    assertThat(restarted.keys()).containsExactly("2", "3");
  }

  @Test
  void aNamedFailureIsRetriedFromThatRecordOn() {
    backend.table(StreamView.KEYS_ONLY);
    List.of("1", "2", "3", "4").forEach(sk -> backend.put("a", sk));
    AtomicInteger failures = new AtomicInteger(2);
    function.naming(
        record -> RecordingFunction.key(record).equals("3") && failures.getAndDecrement() > 0,
        RecordingFunction::sequence);
    StreamConsumer consumer =
        backend.reading(with(backend.stream(), batches(10, 0, true)), function);

    until(() -> consumer.done().sequence().isPresent() && function.batches().size() == 3);
    List<String> all = RecordingFunction.keys(function.batches().get(0));
    List<String> rest = all.subList(all.indexOf("3"), 4);
    assertThat(function.batches().stream().map(RecordingFunction::keys).toList())
        .containsExactly(all, rest, rest);
  }

  @Test
  void aPoisonedRecordIsSplitOffAndReportedByItsPosition() {
    backend.table(StreamView.NEW_AND_OLD_IMAGES);
    backend.createQueues(Duration.ofSeconds(30), 5);
    List<String> written = IntStream.range(0, 16).mapToObj(i -> "%02d".formatted(i)).toList();
    written.forEach(sk -> backend.put("a", sk));
    function.failingWith(record -> RecordingFunction.key(record).equals("05"));
    StreamSource source =
        new StreamSource(
            "Changes",
            backend.stream().table(),
            StartingPosition.TRIM_HORIZON,
            batches(16, 0, false),
            true,
            OptionalInt.of(1),
            Optional.empty(),
            Optional.of(backend.deadLetters()));
    StreamConsumer consumer = backend.reading(source, function);

    until(() -> doneWithout("05").size() == 15 && visible(backend.deadLetters()) == 1);
    assertThat(doneWithout("05"))
        .extracting(RecordingFunction::key)
        .containsExactlyInAnyOrderElementsOf(
            written.stream().filter(sk -> !sk.equals("05")).toList());
    assertThat(positions(doneWithout("05").stream())).isSorted();
    ObjectNode message = backend.queues().receive(backend.deadLetters(), 1, 1).get(0);
    JsonNode told = json(message.path("Body").asText());
    assertThat(told.path("requestContext").path("condition").asText())
        .isEqualTo("RetryAttemptsExhausted");
    assertThat(told.path("DDBStreamBatchInfo").path("batchSize").asInt()).isEqualTo(1);
    assertThat(told.toString()).doesNotContain("canary");
    assertThat(backend.told).anyMatch(line -> line.contains("gave up 1 records"));
    until(() -> consumer.done().sequence().isPresent());
  }

  @Test
  void recordsThatNoFilterMatchesAreSkipped() {
    backend.table(StreamView.KEYS_ONLY);
    backend.put("a", "dull");
    backend.put("b", "wanted");
    backend.put("a", "dull too");
    String filter = "{\"dynamodb\":{\"Keys\":{\"pk\":{\"S\":[{\"prefix\":\"b\"}]}}}}";
    StreamConsumer consumer =
        backend.reading(with(backend.stream(), batches(10, 0, false, filter)), function);

    until(() -> consumer.filtered() == 2 && consumer.done().sequence().isPresent());
    assertThat(function.keys()).containsExactly("wanted");
  }

  @Test
  void aDoneMessageIsDeleted() {
    backend.createQueues(Duration.ofSeconds(30), 5);
    backend.queues().send(backend.queue(), "hello");
    backend.polling(backend.queueSource(batches(10, 0, false), OptionalInt.empty()), function);

    until(() -> !function.bodies().isEmpty() && isEmpty(backend.queue()));
    JsonNode record = function.batches().get(0).get(0);
    assertThat(record.path("body").asText()).isEqualTo("hello");
    assertThat(record.path("eventSource").asText()).isEqualTo("aws:sqs");
    assertThat(record.path("attributes").path("ApproximateReceiveCount").asText()).isEqualTo("1");
  }

  @Test
  void aFailedMessageComesAgainThenGoesToTheDeadLettersAndBackOnDemand() {
    backend.createQueues(Duration.ofSeconds(1), 2);
    function.failingWith(record -> true);
    backend.queues().send(backend.queue(), "hard");
    QueueConsumer consumer =
        backend.polling(backend.queueSource(batches(10, 0, false), OptionalInt.empty()), function);

    until(() -> visible(backend.deadLetters()) == 1);
    assertThat(function.bodies()).containsExactly("hard", "hard");
    consumer.close();

    backend.queues().redrive(backend.deadLetters());
    until(() -> visible(backend.queue()) == 1 && isEmpty(backend.deadLetters()));
  }

  @Test
  void onlyTheNamedMessagesComeAgain() {
    backend.createQueues(Duration.ofSeconds(1), 5);
    AtomicInteger failures = new AtomicInteger(1);
    function.naming(
        record -> record.path("body").asText().equals("b") && failures.getAndDecrement() > 0,
        record -> record.path("messageId").asText());
    List.of("a", "b", "c").forEach(body -> backend.queues().send(backend.queue(), body));
    backend.polling(backend.queueSource(batches(10, 0, true), OptionalInt.empty()), function);

    until(() -> function.bodies().size() == 4 && isEmpty(backend.queue()));
    assertThat(function.bodies()).containsExactlyInAnyOrder("a", "b", "b", "c");
  }

  @Test
  void noMoreBatchesAreInProgressThanAllowed() {
    backend.createQueues(Duration.ofSeconds(30), 5);
    AtomicInteger underWay = new AtomicInteger();
    HashSet<Integer> seen = new HashSet<>();
    function.answering(
        batch -> {
          synchronized (seen) {
            seen.add(underWay.incrementAndGet());
          }
          until(() -> underWay.get() == 2 || function.batches().size() == 6);
          underWay.decrementAndGet();
          return RecordingFunction.answered("{}");
        });
    IntStream.range(0, 6).forEach(i -> backend.queues().send(backend.queue(), "m" + i));
    backend.polling(backend.queueSource(batches(1, 0, false), OptionalInt.of(2)), function);

    until(() -> function.bodies().size() == 6 && isEmpty(backend.queue()));
    assertThat(seen).containsExactlyInAnyOrder(1, 2);
  }

  @Test
  void aMessageThatNoFilterMatchesIsDeletedAndReported() {
    backend.createQueues(Duration.ofSeconds(30), 5);
    backend.queues().send(backend.queue(), "no JSON at all");
    backend.queues().send(backend.queue(), "{\"kind\":\"wanted\"}");
    backend.polling(
        backend.queueSource(batches(10, 0, false, TEXT_IN_BODY), OptionalInt.empty()), function);

    until(() -> !function.bodies().isEmpty() && isEmpty(backend.queue()));
    assertThat(function.bodies()).containsExactly("{\"kind\":\"wanted\"}");
    assertThat(backend.told).anyMatch(line -> line.contains("which no filter matches"));
  }

  /** The keys in batches without this one. */
  private List<JsonNode> doneWithout(String poison) {
    return function.batches().stream()
        .filter(batch -> !RecordingFunction.keys(batch).contains(poison))
        .flatMap(List::stream)
        .toList();
  }

  /**
   * The positions of records in their stream. LocalStack's order is not always that of the writes.
   */
  private static List<BigInteger> positions(Stream<JsonNode> records) {
    return records.map(RecordingFunction::sequence).map(BigInteger::new).toList();
  }

  long visible(String queue) {
    return backend.queues().depth(queue).visible();
  }

  boolean isEmpty(String queue) {
    return backend.queues().depth(queue).equals(new Queues.Depth(0, 0, 0));
  }

  private static JsonNode json(String text) {
    return Json.read(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }
}
