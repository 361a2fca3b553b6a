package dev.pamphlet.platform.dynamodb;

import dev.pamphlet.platform.Unavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * One table, for its stores. Keys, expressions and conditions stay with the store; this class does
 * what every store does with them in the same way.
 */
public final class Table {

  /** The most keys that one call reads. */
  private static final int MOST_AT_ONCE = 100;

  private static final String ABSENT = "attribute_not_exists(" + StoredItem.PK + ")";

  private final DynamoDb dynamoDb;
  private final String name;

  public Table(DynamoDb dynamoDb, String name) {
    this.dynamoDb = dynamoDb;
    this.name = name;
  }

  /** Single writes on this table, for transactions. */
  public Writes writes() {
    return new Writes(name);
  }

  /**
   * The item of a key, by an eventually consistent read: half a read unit for 4 KB.
   *
   * @throws IllegalStateException when a later release wrote it in a format that this one does not
   *     know
   */
  public Optional<Item> find(Map<String, AttributeValue> key) {
    return find(key, false);
  }

  /** The item of a key as it is at this moment: a whole read unit for 4 KB. */
  public Optional<Item> findConsistently(Map<String, AttributeValue> key) {
    return find(key, true);
  }

  private Optional<Item> find(Map<String, AttributeValue> key, boolean consistent) {
    GetItemRequest get =
        GetItemRequest.builder().tableName(name).key(key).consistentRead(consistent).build();
    GetItemResponse found = dynamoDb.call(db -> db.getItem(get));
    return found.hasItem() ? Optional.of(StoredItem.read(found.item())) : Optional.empty();
  }

  /**
   * The items of many keys as they are at this moment, in no order: a whole read unit for 4 KB
   * each.
   *
   * @param keys without duplicates
   * @throws Unavailable when a call reads none of the remaining keys
   */
  public List<Item> findAllConsistently(List<Map<String, AttributeValue>> keys) {
    return findAll(keys, true);
  }

  /** The same by an eventually consistent read: half a read unit for 4 KB each. */
  public List<Item> findAll(List<Map<String, AttributeValue>> keys) {
    return findAll(keys, false);
  }

  private List<Item> findAll(List<Map<String, AttributeValue>> keys, boolean consistent) {
    List<Item> items = new ArrayList<>();
    for (int from = 0; from < keys.size(); from += MOST_AT_ONCE) {
      int to = Math.min(from + MOST_AT_ONCE, keys.size());
      items.addAll(batch(keys.subList(from, to), consistent));
    }
    return items;
  }

  /** DynamoDB answers a batch that is too large, or partly throttled, in several responses. */
  private List<Item> batch(List<Map<String, AttributeValue>> keys, boolean consistent) {
    List<Item> items = new ArrayList<>();
    List<Map<String, AttributeValue>> left = keys;
    while (!left.isEmpty()) {
      KeysAndAttributes wanted =
          KeysAndAttributes.builder().keys(left).consistentRead(consistent).build();
      BatchGetItemResponse found =
          dynamoDb.call(db -> db.batchGetItem(get -> get.requestItems(Map.of(name, wanted))));
      found.responses().getOrDefault(name, List.of()).stream()
          .map(StoredItem::read)
          .forEach(items::add);
      List<Map<String, AttributeValue>> unread =
          found.hasUnprocessedKeys() && found.unprocessedKeys().containsKey(name)
              ? found.unprocessedKeys().get(name).keys()
              : List.of();
      if (unread.size() == left.size()) {
        throw new Unavailable("dynamodb", new IllegalStateException("No key was processed."));
      }
      left = unread;
    }
    return items;
  }

  /** One page of a query. */
  public QueryResponse query(Consumer<QueryRequest.Builder> which) {
    return dynamoDb.call(db -> db.query(query -> query.tableName(name).applyMutation(which)));
  }

  /** All items that a query finds, page by page, in any format. */
  public List<Item> queryAll(Consumer<QueryRequest.Builder> which) {
    List<Item> items = new ArrayList<>();
    eachPage(
        from -> query(query -> query.applyMutation(which).exclusiveStartKey(from)),
        QueryResponse::lastEvaluatedKey,
        page -> page.items().forEach(item -> items.add(new Item(item))));
    return items;
  }

  /** The number of items that a query finds. DynamoDB reads them all and sends none. */
  public long count(Consumer<QueryRequest.Builder> which) {
    LongAdder count = new LongAdder();
    eachPage(
        from ->
            query(query -> query.applyMutation(which).select(Select.COUNT).exclusiveStartKey(from)),
        QueryResponse::lastEvaluatedKey,
        page -> count.add(page.count()));
    return count.sum();
  }

  /** All items of a partition, page by page, in any format. */
  public List<Item> queryAll(String partition, boolean consistent) {
    return queryAll(
        query ->
            query
                .keyConditionExpression(StoredItem.PK + " = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition)))
                .consistentRead(consistent));
  }

  /**
   * Passes on each item that a scan finds, page by page: for operators' tools, never for functions.
   */
  public void scan(Consumer<ScanRequest.Builder> which, Consumer<Item> each) {
    eachPage(
        from ->
            dynamoDb.call(
                db ->
                    db.scan(
                        scan -> scan.tableName(name).applyMutation(which).exclusiveStartKey(from))),
        ScanResponse::lastEvaluatedKey,
        page -> page.items().forEach(item -> each.accept(new Item(item))));
  }

  /** The last page has no last key; the SDK returns an empty map then. */
  private static <P> void eachPage(
      Function<Map<String, AttributeValue>, P> read,
      Function<P, Map<String, AttributeValue>> lastKey,
      Consumer<P> each) {
    Map<String, AttributeValue> from = null;
    do {
      P page = read.apply(from);
      each.accept(page);
      from = lastKey.apply(page);
    } while (!from.isEmpty());
  }

  /**
   * Puts an item if there is none with its key.
   *
   * @return whether it did
   */
  public boolean putIfAbsent(Item item) {
    return putIf(item, put -> put.conditionExpression(ABSENT));
  }

  /**
   * Puts an item if a condition holds.
   *
   * @param condition with the names and values in it
   * @return whether it did
   */
  public boolean putIf(Item item, Consumer<PutItemRequest.Builder> condition) {
    try {
      dynamoDb.call(
          db ->
              db.putItem(
                  put -> put.tableName(name).item(item.attributes()).applyMutation(condition)));
      return true;
    } catch (ConditionalCheckFailedException refused) {
      return false;
    }
  }

  /**
   * Replaces an item if nobody changed it since it was read.
   *
   * @return whether it did
   */
  public boolean replace(Item read, Item item) {
    Unchanged unchanged = Unchanged.since(read);
    return putIf(
        item,
        put ->
            put.conditionExpression(unchanged.condition())
                .expressionAttributeNames(unchanged.names())
                .expressionAttributeValues(unchanged.values()));
  }

  /**
   * Replaces an item if its attribute has this number.
   *
   * @return whether it did
   */
  public boolean putIf(String attribute, int number, Item item) {
    return putIf(
        item,
        put ->
            put.conditionExpression("#attribute = :number")
                .expressionAttributeNames(Map.of("#attribute", attribute))
                .expressionAttributeValues(
                    Map.of(":number", AttributeValue.fromN(Integer.toString(number)))));
  }

  /**
   * Updates an item if a condition holds. An update creates a missing item, unless its condition
   * forbids it.
   *
   * @param update with its condition, and the names and values in both
   * @return whether it did
   */
  public boolean updateIf(
      Map<String, AttributeValue> key, Consumer<UpdateItemRequest.Builder> update) {
    try {
      dynamoDb.call(
          db -> db.updateItem(each -> each.tableName(name).key(key).applyMutation(update)));
      return true;
    } catch (ConditionalCheckFailedException refused) {
      return false;
    }
  }

  /**
   * Sets one attribute of an item if it exists.
   *
   * @return whether it does
   */
  public boolean setIfPresent(Map<String, AttributeValue> key, String attribute, String value) {
    return updateIf(
        key,
        update ->
            update
                .updateExpression("SET #attribute = :value")
                .conditionExpression("attribute_exists(" + StoredItem.PK + ")")
                .expressionAttributeNames(Map.of("#attribute", attribute))
                .expressionAttributeValues(Map.of(":value", AttributeValue.fromS(value))));
  }

  /** Deletes an item, or does nothing where there is none. */
  public void delete(Map<String, AttributeValue> key) {
    dynamoDb.call(db -> db.deleteItem(delete -> delete.tableName(name).key(key)));
  }
}
