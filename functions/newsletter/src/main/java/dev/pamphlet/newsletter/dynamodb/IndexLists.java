package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.newsletter.ListPage;
import dev.pamphlet.newsletter.ListPage.Position;
import dev.pamphlet.platform.InvalidValue;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.platform.dynamodb.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * Several lists of an index, read one after the other and page by page as if they were one.
 *
 * @param names of the lists, in their order
 * @param latestFirst whether each is read from its end
 * @param end of each list: only entries before it count
 */
record IndexLists(Table table, List<String> names, boolean latestFirst, Optional<String> end) {

  static final String INDEX = "ListIndex";
  static final String PK = "listPk";
  static final String SK = "listSk";

  /** The attributes of a position: the keys of the index, then those of the table. */
  private static final List<String> POSITION = List.of(PK, SK, StoredItem.PK, StoredItem.SK);

  static IndexLists earliestFirst(Table table, List<String> names) {
    return new IndexLists(table, names, false, Optional.empty());
  }

  static IndexLists latestFirst(Table table, List<String> names) {
    return new IndexLists(table, names, true, Optional.empty());
  }

  /** The same lists up to a sort key, which is not included. */
  IndexLists before(String sk) {
    return new IndexLists(table, names, latestFirst, Optional.of(sk));
  }

  /**
   * A page.
   *
   * @param entries makes the entries of the page from items of the index
   */
  <T> ListPage<T> page(int limit, Optional<Position> after, Function<List<Item>, List<T>> entries) {
    List<Item> found = next(limit + 1, after);
    List<Item> shown = found.subList(0, Math.min(limit, found.size()));
    return new ListPage<>(
        entries.apply(shown),
        found.size() > limit ? Optional.of(position(shown.get(limit - 1))) : Optional.empty());
  }

  private List<Item> next(int limit, Optional<Position> after) {
    List<Item> found = new ArrayList<>();
    int first = after.map(this::place).orElse(0);
    for (int i = first; i < names.size() && found.size() < limit; i++) {
      String list = names.get(i);
      Map<String, AttributeValue> from =
          i == first ? after.map(IndexLists::key).orElse(null) : null;
      do {
        int missing = limit - found.size();
        Map<String, AttributeValue> start = from;
        QueryResponse page =
            table.query(
                query ->
                    of(list, query)
                        .scanIndexForward(!latestFirst)
                        .limit(missing)
                        .exclusiveStartKey(start));
        page.items().forEach(item -> found.add(new Item(item)));
        from = page.lastEvaluatedKey();
      } while (!from.isEmpty() && found.size() < limit);
    }
    return found;
  }

  /** The first entries, at most this many. */
  List<Item> first(int most) {
    return next(most, Optional.empty());
  }

  /** All entries. */
  List<Item> all() {
    return names.stream()
        .flatMap(
            list ->
                table.queryAll(query -> of(list, query).scanIndexForward(!latestFirst)).stream())
        .toList();
  }

  /** The number of entries. */
  long count() {
    return names.stream().mapToLong(list -> table.count(query -> of(list, query))).sum();
  }

  private int place(Position after) {
    int place = names.indexOf(after.parts().get(0));
    if (place < 0) {
      throw new InvalidValue("the cursor that the same list gave with its last page");
    }
    return place;
  }

  private static Map<String, AttributeValue> key(Position position) {
    Map<String, AttributeValue> key = new HashMap<>();
    for (int i = 0; i < POSITION.size(); i++) {
      key.put(POSITION.get(i), AttributeValue.fromS(position.parts().get(i)));
    }
    return key;
  }

  private static Position position(Item last) {
    return new Position(POSITION.stream().map(last::text).toList());
  }

  private QueryRequest.Builder of(String list, QueryRequest.Builder query) {
    Map<String, AttributeValue> values = new HashMap<>(Map.of(":list", AttributeValue.fromS(list)));
    end.ifPresent(sk -> values.put(":end", AttributeValue.fromS(sk)));
    return query
        .indexName(INDEX)
        .keyConditionExpression(PK + " = :list" + (end.isPresent() ? " AND " + SK + " < :end" : ""))
        .expressionAttributeValues(values);
  }
}
