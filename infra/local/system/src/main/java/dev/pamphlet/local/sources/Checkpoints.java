package dev.pamphlet.local.sources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.local.aws.AwsClient;
import dev.pamphlet.local.aws.AwsError;
import dev.pamphlet.local.http.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The position of each event source, in a table beside those of the template, so that it is kept
 * exactly as long as the streams themselves.
 */
final class Checkpoints {

  private static final String TABLE = "pamphlet.local.checkpoints";
  private static final String KEY = "source";

  private final AwsClient dynamoDb;

  /** Creates the table if it is missing. */
  Checkpoints(AwsClient dynamoDb) {
    this.dynamoDb = dynamoDb;
    try {
      call(
          "CreateTable",
          Map.of(
              "BillingMode", "PAY_PER_REQUEST",
              "AttributeDefinitions", List.of(Map.of("AttributeName", KEY, "AttributeType", "S")),
              "KeySchema", List.of(Map.of("AttributeName", KEY, "KeyType", "HASH"))));
    } catch (AwsError failure) {
      if (!failure.type().equals("ResourceInUseException")) {
        throw failure;
      }
    }
  }

  /**
   * The position of a source.
   *
   * @return empty if it never started
   */
  Optional<Position> find(String source) {
    Map<String, ?> get = Map.of("ConsistentRead", true, "Key", Map.of(KEY, Map.of("S", source)));
    return Optional.of(call("GetItem", get).path("Item"))
        .filter(JsonNode::isObject)
        .map(item -> new Position(text(item, "shard"), text(item, "sequence")));
  }

  /** Saves the position of a source. */
  void save(String source, Position position) {
    Map<String, Object> item = new HashMap<>();
    item.put(KEY, Map.of("S", source));
    position.shard().ifPresent(shard -> item.put("shard", Map.of("S", shard)));
    position.sequence().ifPresent(sequence -> item.put("sequence", Map.of("S", sequence)));
    call("PutItem", Map.of("Item", item));
  }

  private JsonNode call(String action, Map<String, ?> input) {
    ObjectNode ofTable = Json.<ObjectNode>tree(input).put("TableName", TABLE);
    return dynamoDb.call("dynamodb", "DynamoDB_20120810." + action, ofTable);
  }

  private static Optional<String> text(JsonNode item, String attribute) {
    return Optional.ofNullable(item.path(attribute).path("S").textValue());
  }
}
