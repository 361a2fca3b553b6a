package dev.pamphlet.articles.dynamodb;

import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The single writes that transactions on the Content table are made of. */
record Writes(String table) {

  TransactWriteItem put(Item item) {
    return put(Put.builder(), item);
  }

  TransactWriteItem putIfAbsent(Item item) {
    return put(
        Put.builder().conditionExpression("attribute_not_exists(" + StoredItem.PK + ")"), item);
  }

  /** A put in place of an item that has this number in this attribute. */
  TransactWriteItem putIf(String attribute, int number, Item item) {
    return put(
        Put.builder()
            .conditionExpression("#attribute = :number")
            .expressionAttributeNames(Map.of("#attribute", attribute))
            .expressionAttributeValues(
                Map.of(":number", AttributeValue.fromN(Integer.toString(number)))),
        item);
  }

  private TransactWriteItem put(Put.Builder put, Item item) {
    return TransactWriteItem.builder()
        .put(put.tableName(table).item(item.attributes()).build())
        .build();
  }

  TransactWriteItem delete(Map<String, AttributeValue> key) {
    return TransactWriteItem.builder()
        .delete(Delete.builder().tableName(table).key(key).build())
        .build();
  }

  /** A delete of an item that nobody changed since it was read. */
  TransactWriteItem deleteIfSame(Item item) {
    Map<String, AttributeValue> key = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    Map<String, AttributeValue> values = new HashMap<>();
    StringJoiner same = new StringJoiner(" AND ");
    item.attributes()
        .forEach(
            (name, value) -> {
              if (name.equals(StoredItem.PK) || name.equals(StoredItem.SK)) {
                key.put(name, value);
              } else {
                int number = names.size();
                names.put("#a" + number, name);
                values.put(":v" + number, value);
                same.add("#a" + number + " = :v" + number);
              }
            });
    return TransactWriteItem.builder()
        .delete(
            Delete.builder()
                .tableName(table)
                .key(key)
                .conditionExpression(same.toString())
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .build())
        .build();
  }
}
