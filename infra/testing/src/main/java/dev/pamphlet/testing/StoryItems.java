package dev.pamphlet.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items in the tables before the first event of {@code infra/sam/events.txt}: those that no
 * response reveals, such as the tokens in mails. The file {@code infra/sam/items.json} has the
 * items of each table, by its logical id, in DynamoDB's JSON.
 */
public final class StoryItems {

  private StoryItems() {}

  /**
   * Puts the items.
   *
   * @param name of a table, by its logical id
   */
  public static void put(DynamoDbClient client, UnaryOperator<String> name) {
    for (Map.Entry<String, JsonNode> table : file().properties()) {
      for (JsonNode item : table.getValue()) {
        client.putItem(put -> put.tableName(name.apply(table.getKey())).item(map(item)));
      }
    }
  }

  private static JsonNode file() {
    try {
      return new ObjectMapper().readTree(Project.root().resolve("infra/sam/items.json").toFile());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Map<String, AttributeValue> map(JsonNode json) {
    Map<String, AttributeValue> map = new LinkedHashMap<>();
    json.properties().forEach(each -> map.put(each.getKey(), value(each.getValue())));
    return map;
  }

  private static AttributeValue value(JsonNode json) {
    Map.Entry<String, JsonNode> only = json.properties().iterator().next();
    JsonNode value = only.getValue();
    return switch (only.getKey()) {
      case "S" -> AttributeValue.fromS(value.textValue());
      case "N" -> AttributeValue.fromN(value.textValue());
      case "B" ->
          AttributeValue.fromB(
              SdkBytes.fromByteArray(Base64.getDecoder().decode(value.textValue())));
      case "BOOL" -> AttributeValue.fromBool(value.booleanValue());
      case "M" -> AttributeValue.fromM(map(value));
      case "L" -> AttributeValue.fromL(list(value));
      default -> throw new IllegalStateException("No stored item holds a " + only.getKey());
    };
  }

  private static List<AttributeValue> list(JsonNode json) {
    List<AttributeValue> list = new ArrayList<>();
    json.forEach(each -> list.add(value(each)));
    return list;
  }
}
