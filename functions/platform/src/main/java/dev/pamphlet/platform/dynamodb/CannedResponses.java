package dev.pamphlet.platform.dynamodb;

import dev.pamphlet.platform.json.JsonWriter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Responses for a rehearsal in DynamoDB's wire format (API reference, "AttributeValue"), for the
 * attribute types that {@link Item} supports.
 */
public final class CannedResponses {

  private CannedResponses() {}

  /** The response to a GetItem that finds this item. */
  public static byte[] getItem(Item item) {
    return JsonWriter.document(
        json -> json.object(() -> json.object("Item", () -> map(json, item.attributes()))));
  }

  /** The response to a Query that finds exactly these items. */
  public static byte[] query(List<Item> items) {
    return JsonWriter.document(
        json ->
            json.object(
                () -> {
                  json.member("Count", items.size());
                  json.member("ScannedCount", items.size());
                  json.array(
                      "Items", items, item -> json.object(() -> map(json, item.attributes())));
                }));
  }

  /** The response to a BatchGetItem that finds exactly these items in a table. */
  public static byte[] batch(String table, List<Item> items) {
    return JsonWriter.document(
        json ->
            json.object(
                () ->
                    json.object(
                        "Responses",
                        () ->
                            json.array(
                                table,
                                items,
                                item -> json.object(() -> map(json, item.attributes()))))));
  }

  /** The response to a write that asks for no return values. */
  public static byte[] written() {
    return JsonWriter.document(json -> json.object(() -> {}));
  }

  private static void map(JsonWriter json, Map<String, AttributeValue> attributes) {
    attributes.forEach((name, value) -> json.object(name, () -> value(json, value)));
  }

  private static void value(JsonWriter json, AttributeValue value) {
    switch (value.type()) {
      case S -> json.member("S", value.s());
      case N -> json.member("N", value.n());
      case BOOL -> json.member("BOOL", value.bool());
      case B -> json.member("B", Base64.getEncoder().encodeToString(value.b().asByteArray()));
      case M -> json.object("M", () -> map(json, value.m()));
      case L -> json.array("L", value.l(), each -> json.object(() -> value(json, each)));
      default -> throw new IllegalArgumentException("No stored item holds a " + value.type());
    }
  }
}
