package dev.pamphlet.local.sources;

import dev.pamphlet.local.aws.AwsClient;
import dev.pamphlet.local.aws.AwsEndpoint;
import dev.pamphlet.local.aws.AwsJsonService;
import dev.pamphlet.local.dynamodb.LocalDynamoDb;
import dev.pamphlet.local.dynamodb.Tables;
import dev.pamphlet.local.faults.Faults;
import dev.pamphlet.local.runtime.AccessKeys;
import dev.pamphlet.local.time.SystemTime;
import dev.pamphlet.template.Batching;
import dev.pamphlet.template.EventPattern;
import dev.pamphlet.template.Queue;
import dev.pamphlet.template.QueueSource;
import dev.pamphlet.template.StreamSource;
import dev.pamphlet.template.StreamSource.StartingPosition;
import dev.pamphlet.template.Table;
import dev.pamphlet.template.Table.Key;
import dev.pamphlet.template.Table.KeyType;
import dev.pamphlet.template.Table.StreamView;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Tables and queues on some server, with the consumers of a test. */
final class Backend implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Batching BATCHING = new Batching(10, Duration.ZERO, List.of(), false);

  private final AwsEndpoint endpoint;
  private final DynamoDbClient dynamoDb;
  private final SystemTime time;
  private final String name = "t" + Long.toString(System.nanoTime(), 36);
  private final List<Consumer> consumers = new ArrayList<>();
  final List<String> told = new CopyOnWriteArrayList<>();
  final Faults faults = new Faults(function -> {});

  Backend(URI dynamoDb, URI sqs, SystemTime time) {
    this.endpoint =
        AwsEndpoint.start(
            List.of(AwsJsonService.dynamoDb(dynamoDb), AwsJsonService.sqs(sqs)),
            AccessKeys.of(List.of()),
            Clock.systemUTC(),
            List.of());
    this.dynamoDb = LocalDynamoDb.clientOf(dynamoDb).build();
    this.time = time;
  }

  Backend table(StreamView view) {
    Table table =
        new Table(
            name,
            name,
            new Key("pk", KeyType.S),
            Optional.of(new Key("sk", KeyType.S)),
            List.of(),
            Optional.empty(),
            Optional.of(view));
    Tables.create(dynamoDb, table);
    until(
        () ->
            dynamoDb
                .describeTable(request -> request.tableName(name))
                .table()
                .tableStatusAsString()
                .equals("ACTIVE"));
    return this;
  }

  void put(String pk, String sk) {
    dynamoDb.putItem(
        request ->
            request
                .tableName(name)
                .item(
                    Map.of(
                        "pk", AttributeValue.fromS(pk),
                        "sk", AttributeValue.fromS(sk),
                        "secret", AttributeValue.fromS("canary"))));
  }

  Queues queues() {
    return new Queues(endpoint.client());
  }

  /** The main queue of the test; its dead letters go to {@code <queue>-dead}. */
  String queue() {
    return name;
  }

  String deadLetters() {
    return name + "-dead";
  }

  void createQueues(Duration visibility, int receives) {
    queues()
        .createAll(
            List.of(
                queue(queue(), visibility, Optional.of(new Queue.Redrive(deadLetters(), receives))),
                queue(deadLetters(), Duration.ofSeconds(30), Optional.empty())));
  }

  private static Queue queue(String name, Duration visibility, Optional<Queue.Redrive> redrive) {
    return new Queue(
        name, name, visibility, Duration.ZERO, Duration.ofDays(4), Duration.ZERO, redrive);
  }

  AwsClient client() {
    return endpoint.client();
  }

  static StreamSource stream(String table) {
    return new StreamSource(
        "Changes",
        table,
        StartingPosition.TRIM_HORIZON,
        BATCHING,
        false,
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty());
  }

  StreamSource stream() {
    return stream(name);
  }

  static StreamSource with(StreamSource it, Batching batching) {
    return new StreamSource(
        it.name(),
        it.table(),
        it.start(),
        batching,
        it.bisect(),
        it.retries(),
        it.maximumAge(),
        it.onFailure());
  }

  QueueSource queueSource(Batching batching, OptionalInt concurrency) {
    return new QueueSource("Work", queue(), batching, concurrency);
  }

  static Batching batches(int size, int windowSeconds, boolean partial, String... filters) {
    return new Batching(
        size,
        Duration.ofSeconds(windowSeconds),
        List.of(filters).stream().map(EventPattern::new).toList(),
        partial);
  }

  StreamConsumer reading(StreamSource source, RecordingFunction function) {
    StreamConsumer consumer =
        new StreamConsumer(
            source,
            new Delivery("Reader", function, faults, source.batching().partialFailures(), true),
            endpoint.client(),
            new Checkpoints(endpoint.client()),
            time,
            (from, line) -> told.add(line));
    return started(consumer);
  }

  QueueConsumer polling(QueueSource source, RecordingFunction function) {
    return started(
        new QueueConsumer(
            source,
            new Delivery("Poller", function, faults, source.batching().partialFailures(), false),
            endpoint.client(),
            time,
            (from, line) -> told.add(line)));
  }

  private <C extends Consumer> C started(C consumer) {
    consumers.add(consumer);
    consumer.start();
    return consumer;
  }

  /** Waits until a condition holds. */
  static void until(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("it did not happen within " + PATIENCE);
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
    }
  }

  @Override
  public void close() {
    consumers.forEach(Consumer::close);
    endpoint.close();
    dynamoDb.close();
  }
}
