package dev.pamphlet.local.sources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.local.aws.AwsClient;
import dev.pamphlet.local.aws.AwsError;
import dev.pamphlet.local.http.Json;
import dev.pamphlet.template.LocalAccount;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Reads the stream of a table from a position: a shard to its end, then its successor. DynamoDB
 * Local has one open shard at a time. Not thread-safe.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Operations_Amazon_DynamoDB_Streams.html">DynamoDB
 *     Streams API</a>
 */
final class StreamReader {

  private static final int LARGEST_PAGE = 1_000;

  /**
   * DynamoDB Local sometimes refuses the beginning of its only shard, and gives it a moment later.
   */
  private static final int MOST_REFUSED_STARTS = 10;

  private static final String SERVICE = "dynamodb";
  private static final String STREAMS = "DynamoDBStreams_20120810.";
  private static final Set<String> GONE =
      Set.of("TrimmedDataAccessException", "ResourceNotFoundException");

  private final AwsClient client;
  private final String table;
  private final Clock clock;
  private final String arn;
  private Position position;
  private Optional<String> iterator = Optional.empty();
  private Instant lastAtEnd = Instant.MIN;
  private boolean atEnd;
  private int refusedStarts;

  /**
   * @param client whose calls the role of the function has to allow
   * @param clock the system's
   */
  StreamReader(AwsClient client, String table, Clock clock, Position from) {
    this.client = client;
    this.table = table;
    this.clock = clock;
    this.position = from;
    this.arn = arn(client, table);
  }

  private static String arn(AwsClient client, String table) {
    return client
        .call(SERVICE, STREAMS + "ListStreams", Json.object().put("TableName", table))
        .path("Streams")
        .path(0)
        .path("StreamArn")
        .asText();
  }

  /** The position after the last record read. */
  Position position() {
    return position;
  }

  /** Whether the last read reached the present end. */
  boolean isAtEnd() {
    return atEnd;
  }

  /**
   * The next records, in their order, all from one shard.
   *
   * @return empty if there is nothing new
   * @throws AwsError when the stream cannot be read; a retry may help
   * @throws Trimmed when the next records are no longer kept; the next read begins at the oldest
   *     record
   */
  List<StreamRecord> next() {
    try {
      if (iterator.isEmpty() && !open()) {
        atEnd = true;
        return List.of();
      }
      return page();
    } catch (AwsError failure) {
      iterator = Optional.empty();
      return failure.type().equals("ExpiredIteratorException") ? next() : passTrimmed(failure);
    }
  }

  private List<StreamRecord> page() {
    Instant asked = clock.instant();
    JsonNode page =
        call(
            "GetRecords",
            Json.object().put("ShardIterator", iterator.orElseThrow()).put("Limit", LARGEST_PAGE));
    refusedStarts = 0;
    iterator = Optional.ofNullable(page.path("NextShardIterator").textValue());
    List<StreamRecord> records = new ArrayList<>();
    page.path("Records").forEach(record -> records.add(read((ObjectNode) record)));
    atEnd = records.isEmpty() && iterator.isPresent();
    if (iterator.isEmpty()) {
      child().ifPresent(shard -> position = Position.in(shard));
    }
    if (records.size() < LARGEST_PAGE) {
      lastAtEnd = asked;
    }
    return records;
  }

  /** The records between a position and the oldest one are lost. */
  static final class Trimmed extends RuntimeException {

    private static final long serialVersionUID = 1;
  }

  /**
   * Moves on from a position that is no longer kept. Nothing is lost where the last read reached
   * the end, or nothing was read yet.
   */
  private List<StreamRecord> passTrimmed(AwsError failure) {
    if (!GONE.contains(failure.type())) {
      throw failure;
    }
    // The rest of the shard may still be kept; if that was asked for, the next shard is.
    boolean hasRead = position.sequence().isPresent();
    Optional<String> next = hasRead ? position.shard() : child();
    position = next.map(Position::in).orElse(Position.BEGINNING);
    boolean lost = hasRead && !atEnd;
    atEnd = false;
    if (lost) {
      throw new Trimmed();
    }
    if (next.isEmpty() && ++refusedStarts > MOST_REFUSED_STARTS) {
      throw failure;
    }
    return List.of();
  }

  private boolean open() {
    if (position.shard().isEmpty()) {
      Optional<String> oldest =
          shards().stream().findFirst().map(shard -> shard.path("ShardId").asText());
      if (oldest.isEmpty()) {
        return false;
      }
      position = Position.in(oldest.get());
    }
    ObjectNode input =
        Json.object()
            .put("StreamArn", arn)
            .put("ShardId", position.shard().orElseThrow())
            .put("ShardIteratorType", "TRIM_HORIZON");
    position
        .sequence()
        .ifPresent(
            sequence ->
                input
                    .put("ShardIteratorType", "AFTER_SEQUENCE_NUMBER")
                    .put("SequenceNumber", sequence));
    iterator = Optional.of(call("GetShardIterator", input).path("ShardIterator").asText());
    return true;
  }

  private Optional<String> child() {
    String parent = position.shard().orElseThrow();
    return shards().stream()
        .filter(shard -> shard.path("ParentShardId").asText().equals(parent))
        .map(shard -> shard.path("ShardId").asText())
        .findFirst();
  }

  private List<JsonNode> shards() {
    JsonNode stream = call("DescribeStream", Json.object().put("StreamArn", arn));
    return StreamSupport.stream(
            stream.path("StreamDescription").path("Shards").spliterator(), false)
        .toList();
  }

  private JsonNode call(String action, ObjectNode input) {
    return client.call(SERVICE, STREAMS + action, input);
  }

  private StreamRecord read(ObjectNode json) {
    ObjectNode change = (ObjectNode) json.path("dynamodb");
    position =
        Position.after(position.shard().orElseThrow(), change.path("SequenceNumber").asText());
    Instant created = created(change.path("ApproximateCreationDateTime").asLong());
    change.put("ApproximateCreationDateTime", created.getEpochSecond());
    json.put("awsRegion", LocalAccount.REGION);
    json.put("eventSourceARN", LocalAccount.streamArn(table));
    return new StreamRecord(position, created, json);
  }

  /**
   * The creation time of a record, in the system's time. DynamoDB Local gives only the minute, in
   * the machine's time; but a record that the last read did not find is newer than that read.
   */
  private Instant created(long epochSecond) {
    Instant now = clock.instant();
    Instant told = now.minusMillis(System.currentTimeMillis() - epochSecond * 1_000);
    Instant later = told.isBefore(lastAtEnd) ? lastAtEnd : told;
    return later.isAfter(now) ? now : later;
  }
}
