package dev.pamphlet.testing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Records the items that a client writes and restores them afterwards, so that tests can share a
 * table. It reads an item before the first write to it.
 */
final class WrittenItems implements ExecutionInterceptor {

  /** DynamoDB's limit. */
  private static final int MOST_AT_ONCE = 100;

  private final DynamoDbClient unseen;
  private final Map<Place, Map<String, AttributeValue>> before = new LinkedHashMap<>();
  private final Map<String, List<String>> keys = new HashMap<>();

  /**
   * @param unseen a client of the same tables whose calls are not recorded
   */
  WrittenItems(DynamoDbClient unseen) {
    this.unseen = unseen;
  }

  private record Place(String table, Map<String, AttributeValue> key) {}

  @Override
  public synchronized void beforeExecution(
      Context.BeforeExecution call, ExecutionAttributes attributes) {
    List<Place> places =
        written(call.request()).filter(place -> !before.containsKey(place)).toList();
    if (places.isEmpty()) {
      return;
    }
    List<ItemResponse> found =
        unseen
            .transactGetItems(
                read -> read.transactItems(places.stream().map(WrittenItems::get).toList()))
            .responses();
    for (int i = 0; i < places.size(); i++) {
      before.put(places.get(i), found.get(i).item());
    }
  }

  /** Restores the items that were there before, and deletes those that were not. */
  synchronized void undo() {
    List<TransactWriteItem> writes = before.entrySet().stream().map(WrittenItems::undo).toList();
    for (int from = 0; from < writes.size(); from += MOST_AT_ONCE) {
      List<TransactWriteItem> some =
          writes.subList(from, Math.min(from + MOST_AT_ONCE, writes.size()));
      unseen.transactWriteItems(write -> write.transactItems(some));
    }
    before.clear();
  }

  private static TransactGetItem get(Place place) {
    return TransactGetItem.builder()
        .get(get -> get.tableName(place.table()).key(place.key()))
        .build();
  }

  private static TransactWriteItem undo(Map.Entry<Place, Map<String, AttributeValue>> written) {
    Place place = written.getKey();
    TransactWriteItem.Builder write = TransactWriteItem.builder();
    return written.getValue().isEmpty()
        ? write.delete(delete -> delete.tableName(place.table()).key(place.key())).build()
        : write.put(put -> put.tableName(place.table()).item(written.getValue())).build();
  }

  private Stream<Place> written(SdkRequest request) {
    if (request instanceof PutItemRequest put) {
      return Stream.of(place(put.tableName(), put.item()));
    }
    if (request instanceof UpdateItemRequest update) {
      return Stream.of(place(update.tableName(), update.key()));
    }
    if (request instanceof DeleteItemRequest delete) {
      return Stream.of(place(delete.tableName(), delete.key()));
    }
    return request instanceof TransactWriteItemsRequest transaction
        ? transaction.transactItems().stream().flatMap(this::written)
        : Stream.empty();
  }

  private Stream<Place> written(TransactWriteItem write) {
    if (write.put() != null) {
      return Stream.of(place(write.put().tableName(), write.put().item()));
    }
    if (write.update() != null) {
      return Stream.of(place(write.update().tableName(), write.update().key()));
    }
    return write.delete() != null
        ? Stream.of(place(write.delete().tableName(), write.delete().key()))
        : Stream.empty();
  }

  private Place place(String table, Map<String, AttributeValue> item) {
    Map<String, AttributeValue> key = new HashMap<>(item);
    key.keySet().retainAll(keys.computeIfAbsent(table, this::keyAttributes));
    return new Place(table, Map.copyOf(key));
  }

  private List<String> keyAttributes(String table) {
    return unseen.describeTable(describe -> describe.tableName(table)).table().keySchema().stream()
        .map(KeySchemaElement::attributeName)
        .toList();
  }
}
