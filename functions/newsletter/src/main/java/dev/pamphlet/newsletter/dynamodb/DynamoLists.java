package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.newsletter.CountSubscribers;
import dev.pamphlet.newsletter.ListSubscribers;
import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.SubscriberPage;
import dev.pamphlet.newsletter.SubscriberPage.Position;
import dev.pamphlet.platform.InvalidValue;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.platform.dynamodb.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * Subscribers for their editors: the lists of the index one after the other, which hold keys only,
 * and the profiles that they name.
 */
public final class DynamoLists implements ListSubscribers, CountSubscribers {

  /** The attributes of a position: the keys of the index, then those of the table. */
  private static final List<String> POSITION =
      List.of(SubscribersTable.LIST_PK, SubscribersTable.LIST_SK, StoredItem.PK, StoredItem.SK);

  private final Table table;

  public DynamoLists(DynamoDb dynamoDb, String subscribersTable) {
    this.table = new Table(dynamoDb, subscribersTable);
  }

  @Override
  public SubscriberPage list(
      Optional<Status> status, int limit, Optional<Position> after, Instant now) {
    List<String> lists =
        status
            .map(Stream::of)
            .orElseGet(() -> Stream.of(Status.values()))
            .flatMap(each -> SubscribersTable.lists(each).stream())
            .toList();
    List<Item> found = entries(lists, limit + 1, after);
    List<Item> shown = found.subList(0, Math.min(limit, found.size()));
    return new SubscriberPage(
        profiles(shown).stream()
            .filter(item -> item.expiry().map(now::isBefore).orElse(true))
            .map(ProfileItem::read)
            .filter(subscriber -> status.map(subscriber.status()::equals).orElse(true))
            .toList(),
        found.size() > limit ? Optional.of(position(shown.get(limit - 1))) : Optional.empty());
  }

  /** The next entries of the lists, with one more than is shown if there is one. */
  private List<Item> entries(List<String> lists, int limit, Optional<Position> after) {
    List<Item> found = new ArrayList<>();
    int first = after.map(position -> place(lists, position)).orElse(0);
    for (int i = first; i < lists.size() && found.size() < limit; i++) {
      String list = lists.get(i);
      Map<String, AttributeValue> from =
          i == first ? after.map(DynamoLists::key).orElse(null) : null;
      do {
        int missing = limit - found.size();
        Map<String, AttributeValue> start = from;
        QueryResponse page =
            table.query(query -> of(list, query).limit(missing).exclusiveStartKey(start));
        page.items().forEach(item -> found.add(new Item(item)));
        from = page.lastEvaluatedKey();
      } while (!from.isEmpty() && found.size() < limit);
    }
    return found;
  }

  private static int place(List<String> lists, Position after) {
    int place = lists.indexOf(after.parts().get(0));
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

  /** In the order of the entries. Whoever was erased since has none. */
  private List<Item> profiles(List<Item> entries) {
    Map<SubscriberId, Item> profiles = new HashMap<>();
    table
        .findAllConsistently(
            entries.stream().map(ProfileItem::idOf).map(SubscribersTable::profile).toList())
        .forEach(item -> profiles.put(ProfileItem.idOf(item), item));
    return entries.stream()
        .map(ProfileItem::idOf)
        .filter(profiles::containsKey)
        .map(profiles::get)
        .toList();
  }

  @Override
  public Map<Status, Long> count() {
    Map<Status, Long> counts = new EnumMap<>(Status.class);
    for (Status status : Status.values()) {
      counts.put(status, SubscribersTable.lists(status).stream().mapToLong(this::count).sum());
    }
    return counts;
  }

  private long count(String list) {
    return table.count(query -> of(list, query));
  }

  private static QueryRequest.Builder of(String list, QueryRequest.Builder query) {
    return query
        .indexName(SubscribersTable.LIST_INDEX)
        .keyConditionExpression(SubscribersTable.LIST_PK + " = :list")
        .expressionAttributeValues(Map.of(":list", AttributeValue.fromS(list)));
  }
}
