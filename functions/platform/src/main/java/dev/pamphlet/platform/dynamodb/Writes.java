package dev.pamphlet.platform.dynamodb;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Single writes on a table, for transactions. */
public record Writes(String table) {

  private static final String ABSENT = "attribute_not_exists(" + StoredItem.PK + ")";

  public TransactWriteItem put(Item item) {
    return put(Put.builder(), item);
  }

  /** A put that fails if there is an item with this key. */
  public TransactWriteItem putIfAbsent(Item item) {
    return put(Put.builder().conditionExpression(ABSENT), item);
  }

  /** A put that fails if there is an item with this key, and returns that item. */
  public TransactWriteItem putIfAbsentReturningOld(Item item) {
    return put(
        Put.builder()
            .conditionExpression(ABSENT)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD),
        item);
  }

  /** A put that replaces an item if its attribute has this number. */
  public TransactWriteItem putIf(String attribute, int number, Item item) {
    return put(
        Put.builder()
            .conditionExpression("#attribute = :number")
            .expressionAttributeNames(Map.of("#attribute", attribute))
            .expressionAttributeValues(Map.of(":number", number(number))),
        item);
  }

  /** Raises an attribute by one if it is this number. */
  public TransactWriteItem increaseFrom(
      int number, String attribute, Map<String, AttributeValue> key) {
    return TransactWriteItem.builder()
        .update(
            Update.builder()
                .tableName(table)
                .key(key)
                .updateExpression("SET #attribute = #attribute + :one")
                .conditionExpression("#attribute = :number")
                .expressionAttributeNames(Map.of("#attribute", attribute))
                .expressionAttributeValues(Map.of(":number", number(number), ":one", number(1)))
                .build())
        .build();
  }

  private TransactWriteItem put(Put.Builder put, Item item) {
    return TransactWriteItem.builder()
        .put(put.tableName(table).item(item.attributes()).build())
        .build();
  }

  public TransactWriteItem delete(Map<String, AttributeValue> key) {
    return TransactWriteItem.builder()
        .delete(Delete.builder().tableName(table).key(key).build())
        .build();
  }

  /** A delete of an item if nobody changed it since it was read. */
  public TransactWriteItem deleteIfSame(Item item) {
    Unchanged unchanged = Unchanged.since(item);
    return TransactWriteItem.builder()
        .delete(
            Delete.builder()
                .tableName(table)
                .key(unchanged.key())
                .conditionExpression(unchanged.condition())
                .expressionAttributeNames(unchanged.names())
                .expressionAttributeValues(unchanged.values())
                .build())
        .build();
  }

  /** A put that replaces an item if nobody changed it since it was read. */
  public TransactWriteItem replace(Item read, Item item) {
    Unchanged unchanged = Unchanged.since(read);
    return put(
        Put.builder()
            .conditionExpression(unchanged.condition())
            .expressionAttributeNames(unchanged.names())
            .expressionAttributeValues(unchanged.values()),
        item);
  }

  private static AttributeValue number(int number) {
    return AttributeValue.fromN(Integer.toString(number));
  }
}
