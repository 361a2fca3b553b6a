package dev.pamphlet.local.sources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.local.aws.AwsClient;
import dev.pamphlet.local.aws.AwsError;
import dev.pamphlet.local.http.Json;
import java.util.Optional;

/**
 * How far each event source has come, in a table beside those of the template: so it is kept
 * exactly as long as the streams are that it speaks of.
 */
final class Checkpoints {

  private static final String TABLE = "pamphlet.local.checkpoints";
  private static final String KEY = "source";

  private final AwsClient dynamoDb;

  /** Makes the table where it is not there. */
  Checkpoints(AwsClient dynamoDb) {
    this.dynamoDb = dynamoDb;
    ObjectNode table = Json.object().put("TableName", TABLE).put("BillingMode", "PAY_PER_REQUEST");
    table
        .putArray("AttributeDefinitions")
        .addObject()
        .put("AttributeName", KEY)
        .put("AttributeType", "S");
    table.putArray("KeySchema").addObject().put("AttributeName", KEY).put("KeyType", "HASH");
    try {
      call("CreateTable", table);
    } catch (AwsError failure) {
      if (!failure.type().equals("ResourceInUseException")) {
        throw failure;
      }
    }
  }

  /**
   * Where a source is to go on.
   *
   * @return empty where it never began
   */
  Optional<Position> find(String source) {
    ObjectNode get = Json.object().put("TableName", TABLE).put("ConsistentRead", true);
    get.putObject("Key").putObject(KEY).put("S", source);
    return Optional.of(call("GetItem", get).path("Item"))
        .filter(JsonNode::isObject)
        .map(item -> new Position(text(item, "shard"), text(item, "sequence")));
  }

  /** Keeps where a source is to go on. */
  void save(String source, Position position) {
    ObjectNode put = Json.object().put("TableName", TABLE);
    ObjectNode item = put.putObject("Item");
    item.putObject(KEY).put("S", source);
    position.shard().ifPresent(shard -> item.putObject("shard").put("S", shard));
    position.sequence().ifPresent(sequence -> item.putObject("sequence").put("S", sequence));
    call("PutItem", put);
  }

  private JsonNode call(String action, JsonNode input) {
    return dynamoDb.call("dynamodb", "DynamoDB_20120810." + action, input);
  }

  private static Optional<String> text(JsonNode item, String attribute) {
    return Optional.ofNullable(item.path(attribute).path("S").textValue());
  }
}
