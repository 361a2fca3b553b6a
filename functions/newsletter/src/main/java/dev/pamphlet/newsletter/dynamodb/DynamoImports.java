package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.newsletter.AddressKey;
import dev.pamphlet.newsletter.AddressState;
import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.TokenUse.Letter;
import dev.pamphlet.newsletter.importing.AddSubscribers;
import dev.pamphlet.newsletter.importing.FindKnownAddresses;
import dev.pamphlet.newsletter.importing.KnownAddress;
import dev.pamphlet.newsletter.importing.NewSubscriber;
import dev.pamphlet.platform.dynamodb.Conflicts;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.Refusals;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.platform.dynamodb.Table;
import dev.pamphlet.platform.dynamodb.Writes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Imported subscribers. One transaction adds many of them, to save calls. The items of a subscriber
 * are stored together or not at all.
 */
public final class DynamoImports implements FindKnownAddresses, AddSubscribers {

  /** Subscribers in a transaction, which takes a hundred writes: each has at most four. */
  static final int TOGETHER = 25;

  private final DynamoDb dynamoDb;
  private final Table table;
  private final Writes writes;
  private final Conflicts conflicts;

  public DynamoImports(DynamoDb dynamoDb, String subscribersTable, Conflicts conflicts) {
    this.dynamoDb = dynamoDb;
    this.table = new Table(dynamoDb, subscribersTable);
    this.writes = table.writes();
    this.conflicts = conflicts;
  }

  @Override
  public Map<AddressKey, KnownAddress> find(Collection<AddressKey> addresses, Instant now) {
    List<AddressState> states =
        table
            .findAllConsistently(addresses.stream().map(SubscribersTable::address).toList())
            .stream()
            .map(AddressItem::read)
            .filter(state -> state.expires().map(now::isBefore).orElse(true))
            .toList();
    Map<SubscriberId, Status> statuses =
        statuses(states.stream().flatMap(state -> state.subscriber().stream()).toList());
    Map<AddressKey, KnownAddress> known = new HashMap<>();
    for (AddressState state : states) {
      known.put(state.key(), known(state, statuses));
    }
    return known;
  }

  /**
   * An address that requested a mail has a subscriber's id at once, and the profile a moment later.
   */
  private static KnownAddress known(AddressState state, Map<SubscriberId, Status> statuses) {
    Optional<Status> status = state.subscriber().map(statuses::get);
    return status.isEmpty() && state.erasedAt().isPresent()
        ? new KnownAddress.Erased()
        : new KnownAddress.Subscribed(
            status.orElse(Status.PENDING), state.subscriber().filter(statuses::containsKey));
  }

  private Map<SubscriberId, Status> statuses(List<SubscriberId> ids) {
    return table.findAllConsistently(ids.stream().map(SubscribersTable::profile).toList()).stream()
        .map(ProfileItem::read)
        .collect(Collectors.toMap(Subscriber::id, Subscriber::status));
  }

  @Override
  public Set<AddressKey> add(List<NewSubscriber> subscribers, Instant now) {
    Set<AddressKey> known = new HashSet<>();
    for (int from = 0; from < subscribers.size(); from += TOGETHER) {
      List<NewSubscriber> left =
          subscribers.subList(from, Math.min(from + TOGETHER, subscribers.size()));
      while (!left.isEmpty()) {
        Set<AddressKey> refused = addTogether(left, now);
        known.addAll(refused);
        left =
            refused.isEmpty()
                ? List.of()
                : left.stream().filter(each -> !refused.contains(each.subscriber().key())).toList();
      }
    }
    return known;
  }

  /** Adds all or none. If none, returns the addresses that are known already. */
  private Set<AddressKey> addTogether(List<NewSubscriber> subscribers, Instant now) {
    List<TransactWriteItem> all = new ArrayList<>();
    Map<Integer, AddressKey> addresses = new HashMap<>();
    for (NewSubscriber each : subscribers) {
      Subscriber subscriber = each.subscriber();
      addresses.put(all.size(), subscriber.key());
      all.add(putAddress(subscriber, now));
      all.add(writes.putIfAbsent(ProfileItem.of(subscriber)));
      all.add(writes.putIfAbsent(ConsentItem.of(each.imported())));
      subscriber
          .letterToken()
          .map(token -> TokenItem.of(token, new Letter(subscriber.id())))
          .ifPresent(token -> all.add(writes.putIfAbsent(token)));
    }
    Refusals refusals = conflicts.retry(() -> dynamoDb.transact(all));
    if (refusals.areNone()) {
      return Set.of();
    }
    Set<AddressKey> refused =
        addresses.entrySet().stream()
            .filter(address -> refusals.include(address.getKey()))
            .map(Map.Entry::getValue)
            .collect(Collectors.toSet());
    if (refused.isEmpty()) {
      throw new IllegalStateException("A new subscriber has the id of another.");
    }
    return refused;
  }

  /** An expired address may stay in the table for a while; it counts as unknown. */
  private TransactWriteItem putAddress(Subscriber subscriber, Instant now) {
    AddressState state =
        new AddressState(
            subscriber.key(),
            Optional.of(subscriber.id()),
            Optional.empty(),
            Optional.empty(),
            subscriber.expires());
    return TransactWriteItem.builder()
        .put(
            put ->
                put.tableName(writes.table())
                    .item(AddressItem.of(state).attributes())
                    .conditionExpression(
                        "attribute_not_exists(%s) OR #expires <= :now".formatted(StoredItem.PK))
                    .expressionAttributeNames(Map.of("#expires", Item.EXPIRES_AT))
                    .expressionAttributeValues(
                        Map.of(":now", AttributeValue.fromN(Long.toString(now.getEpochSecond())))))
        .build();
  }
}
