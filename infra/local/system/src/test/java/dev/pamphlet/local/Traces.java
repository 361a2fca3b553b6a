package dev.pamphlet.local;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.local.dynamodb.LocalDynamoDb;
import dev.pamphlet.local.http.Json;
import dev.pamphlet.local.runtime.Output;
import dev.pamphlet.template.LocalAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Everything that a system writes anywhere: on the terminal, in the logs of the functions and of
 * the API, in streams, queues and tables. It is the output of the system.
 */
final class Traces implements Output {

  private static final String STREAMS = "DynamoDBStreams_20120810.";
  private static final int MOST_MESSAGES = 10;

  private final List<String> lines = new CopyOnWriteArrayList<>();

  @Override
  public void line(String source, String line) {
    lines.add(source + " " + line);
  }

  /** Every line of the terminal, of the access log and of the functions' logs. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  /** All records of a table's stream, from its beginning. */
  static List<String> streamed(LocalSystem system, String table) {
    List<String> records = new ArrayList<>();
    String name = system.template().table(table).name();
    JsonNode streams = stream(system, "ListStreams", Map.of("TableName", name)).path("Streams");
    for (JsonNode stream : streams) {
      Map<String, Object> of = Map.of("StreamArn", stream.path("StreamArn").asText());
      JsonNode shards = stream(system, "DescribeStream", of).at("/StreamDescription/Shards");
      for (JsonNode shard : shards) {
        records.addAll(
            shard(system, stream.path("StreamArn").asText(), shard.path("ShardId").asText()));
      }
    }
    return records;
  }

  private static List<String> shard(LocalSystem system, String stream, String shard) {
    List<String> records = new ArrayList<>();
    JsonNode iterator =
        stream(
                system,
                "GetShardIterator",
                Map.of("StreamArn", stream, "ShardId", shard, "ShardIteratorType", "TRIM_HORIZON"))
            .path("ShardIterator");
    boolean more = true;
    while (more && !iterator.isMissingNode()) {
      JsonNode page = stream(system, "GetRecords", Map.of("ShardIterator", iterator.asText()));
      page.path("Records").forEach(each -> records.add(each.toString()));
      more = !page.path("Records").isEmpty();
      iterator = page.path("NextShardIterator");
    }
    return records;
  }

  private static JsonNode stream(LocalSystem system, String action, Map<String, Object> input) {
    return system.awsClient().call("dynamodb", STREAMS + action, Json.tree(input));
  }

  /** The bodies of the messages in a queue, which stay there. */
  static List<String> queued(LocalSystem system, String queue) {
    List<String> bodies = new ArrayList<>();
    system
        .awsClient()
        .call(
            "sqs",
            "AmazonSQS.ReceiveMessage",
            Json.tree(
                Map.of(
                    "QueueUrl",
                    LocalAccount.queueUrl(queue),
                    "MaxNumberOfMessages",
                    MOST_MESSAGES,
                    "VisibilityTimeout",
                    0)))
        .path("Messages")
        .forEach(message -> bodies.add(message.toString()));
    return bodies;
  }

  /** All items of a table. */
  static List<Map<String, AttributeValue>> items(LocalSystem system, String table) {
    String name = system.template().table(table).name();
    try (DynamoDbClient client = LocalDynamoDb.clientOf(system.dynamoDb()).build()) {
      return client.scanPaginator(scan -> scan.tableName(name)).items().stream().toList();
    }
  }
}
