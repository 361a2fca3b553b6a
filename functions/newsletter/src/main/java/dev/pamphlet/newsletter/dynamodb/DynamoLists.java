package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.newsletter.CountSubscribers;
import dev.pamphlet.newsletter.ListPage;
import dev.pamphlet.newsletter.ListPage.Position;
import dev.pamphlet.newsletter.ListSubscribers;
import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.issues.HasAudience;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.Table;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Subscribers for editors: the lists of the index one after the other, which hold only keys, and
 * the profiles with these keys.
 */
public final class DynamoLists implements ListSubscribers, CountSubscribers, HasAudience {

  private final Table table;

  public DynamoLists(DynamoDb dynamoDb, String subscribersTable) {
    this.table = new Table(dynamoDb, subscribersTable);
  }

  @Override
  public ListPage<Subscriber> list(
      Optional<Status> status, int limit, Optional<Position> after, Instant now) {
    List<String> lists =
        status
            .map(Stream::of)
            .orElseGet(() -> Stream.of(Status.values()))
            .flatMap(each -> SubscribersTable.lists(each).stream())
            .toList();
    return IndexLists.earliestFirst(table, lists)
        .page(
            limit,
            after,
            entries ->
                profiles(entries).stream()
                    .filter(item -> item.expiry().map(now::isBefore).orElse(true))
                    .map(ProfileItem::read)
                    .filter(subscriber -> status.map(subscriber.status()::equals).orElse(true))
                    .toList());
  }

  /** The profiles in the order of the entries. A subscriber who was erased since has none. */
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
      counts.put(status, IndexLists.earliestFirst(table, SubscribersTable.lists(status)).count());
    }
    return counts;
  }

  /** Reads the parts of the audience until one has a subscriber. */
  @Override
  public boolean hasAudience() {
    return !IndexLists.earliestFirst(table, SubscribersTable.lists(Status.CONFIRMED))
        .page(1, Optional.empty(), entries -> entries)
        .entries()
        .isEmpty();
  }
}
