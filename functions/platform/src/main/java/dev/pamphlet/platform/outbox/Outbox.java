package dev.pamphlet.platform.outbox;

import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Work that the stream of a table starts and that must survive the loss of a stream record: records
 * expire after 24 hours, and an on-failure destination keeps their metadata only. An item with open
 * work is in a sparse index of the table, with {@code listPk} = {@code OUTBOX} and {@code listSk} =
 * the time in milliseconds since which it waits. The stream function does the work and removes the
 * item from the index; a sweep works off items that have waited longer than ten minutes.
 *
 * <p>The index is eventually consistent, and the stream function may run at the same time. So work
 * may be done twice and must be idempotent.
 */
public final class Outbox {

  /** How long an item may wait for the stream function before the sweep redoes its work. */
  public static final Duration OVERDUE = Duration.ofMinutes(10);

  private static final String LIST_PK = "listPk";
  private static final String LIST_SK = "listSk";
  private static final String OUTBOX = "OUTBOX";

  private final DynamoDb dynamoDb;
  private final String table;
  private final String index;

  /**
   * An item with open work.
   *
   * @param pk its partition key
   * @param sk its sort key
   */
  public record Entry(String pk, String sk) {}

  /**
   * @param index of the table, with {@code listPk} and {@code listSk} as its keys
   */
  public Outbox(DynamoDb dynamoDb, String table, String index) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.index = index;
  }

  /** The attributes that put an item into the outbox; the caller stores them with the others. */
  public static Item waiting(Entry entry, Instant since) {
    return Item.builder()
        .text(LIST_PK, OUTBOX)
        .text(LIST_SK, text(since) + "#" + entry.pk())
        .build();
  }

  /** Takes an item out after its work is done. It does no harm if the item is out already. */
  public void done(Entry entry) {
    try {
      dynamoDb.call(
          db ->
              db.updateItem(
                  update ->
                      update
                          .tableName(table)
                          .key(StoredItem.key(entry.pk(), entry.sk()))
                          .updateExpression("REMOVE %s, %s".formatted(LIST_PK, LIST_SK))
                          // Without this condition, an update would create a missing item.
                          .conditionExpression("attribute_exists(" + LIST_PK + ")")));
    } catch (ConditionalCheckFailedException before) {
      // The item is out of the outbox already, or deleted.
    }
  }

  /**
   * Visits the overdue items, oldest first.
   *
   * @param redrive does the work of one item and takes it out; the sweep ends if it throws
   * @return the number of overdue items
   */
  public int sweep(Instant now, Consumer<Entry> redrive) {
    int overdue = 0;
    Map<String, AttributeValue> from = Map.of();
    do {
      QueryRequest request = overdueBefore(now.minus(OVERDUE), from);
      var page = dynamoDb.call(db -> db.query(request));
      List<Entry> entries = page.items().stream().map(Outbox::entry).toList();
      entries.forEach(redrive);
      overdue += entries.size();
      from = page.lastEvaluatedKey();
    } while (!from.isEmpty());
    return overdue;
  }

  private QueryRequest overdueBefore(Instant time, Map<String, AttributeValue> from) {
    return QueryRequest.builder()
        .tableName(table)
        .indexName(index)
        .keyConditionExpression("%s = :outbox AND %s < :time".formatted(LIST_PK, LIST_SK))
        .expressionAttributeValues(
            Map.of(
                ":outbox", AttributeValue.fromS(OUTBOX), ":time", AttributeValue.fromS(text(time))))
        .exclusiveStartKey(from.isEmpty() ? null : from)
        .build();
  }

  private static Entry entry(Map<String, AttributeValue> attributes) {
    Item item = new Item(attributes);
    return new Entry(item.text(StoredItem.PK), item.text(StoredItem.SK));
  }

  /** Milliseconds with a fixed number of digits, so that texts sort like times. */
  private static String text(Instant time) {
    return String.format(Locale.ROOT, "%015d", time.toEpochMilli());
  }
}
