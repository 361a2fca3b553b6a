package dev.pamphlet.articles.dynamodb;

import dev.pamphlet.articles.Page;
import dev.pamphlet.content.dynamodb.ContentTable;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.platform.dynamodb.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * Queries one list of the index page by page. It reads one entry more than it returns, so that a
 * page gives a position only if another page follows.
 */
record ListQuery(Table table, String list) {

  /** The key attributes of the index, in the order of a position's parts. */
  private static final List<String> POSITION =
      List.of(StoredItem.PK, StoredItem.SK, ContentTable.LIST_SK);

  /** A page, latest first. */
  <T> Page<T> page(int limit, Optional<Page.Position> after, Function<Item, T> card) {
    return page(
        limit,
        after,
        card,
        query ->
            query
                .keyConditionExpression(ContentTable.LIST_PK + " = :list")
                .expressionAttributeValues(Map.of(":list", AttributeValue.fromS(list)))
                .scanIndexForward(false));
  }

  /** A page of the entries up to a time, earliest first. */
  <T> Page<T> pageUpTo(
      Instant time, int limit, Optional<Page.Position> after, Function<Item, T> card) {
    return page(
        limit,
        after,
        card,
        query ->
            query
                .keyConditionExpression(
                    "%s = :list AND %s < :end"
                        .formatted(ContentTable.LIST_PK, ContentTable.LIST_SK))
                .expressionAttributeValues(
                    Map.of(
                        ":list", AttributeValue.fromS(list),
                        ":end", AttributeValue.fromS(ContentTable.upTo(time)))));
  }

  private <T> Page<T> page(
      int limit,
      Optional<Page.Position> after,
      Function<Item, T> card,
      Consumer<QueryRequest.Builder> which) {
    QueryResponse found =
        table.query(
            query ->
                query
                    .indexName(ContentTable.LIST_INDEX)
                    .limit(limit + 1)
                    .exclusiveStartKey(after.map(this::startKey).orElse(null))
                    .applyMutation(which));
    List<Item> items = found.items().stream().map(Item::new).toList();
    List<Item> shown = items.subList(0, Math.min(limit, items.size()));
    return new Page<>(
        shown.stream().map(item -> card.apply(item.map(ContentTable.CARD))).toList(),
        hasMore(found, limit)
            ? Optional.of(position(shown.get(shown.size() - 1)))
            : Optional.empty());
  }

  /** The query found an entry beyond the page, or DynamoDB stopped it at one megabyte. */
  private static boolean hasMore(QueryResponse found, int limit) {
    return found.count() > limit || found.count() > 0 && found.hasLastEvaluatedKey();
  }

  private Map<String, AttributeValue> startKey(Page.Position after) {
    Map<String, AttributeValue> key = new HashMap<>();
    key.put(ContentTable.LIST_PK, AttributeValue.fromS(list));
    for (int i = 0; i < POSITION.size(); i++) {
      key.put(POSITION.get(i), AttributeValue.fromS(after.parts().get(i)));
    }
    return key;
  }

  private static Page.Position position(Item last) {
    return new Page.Position(POSITION.stream().map(last::text).toList());
  }
}
