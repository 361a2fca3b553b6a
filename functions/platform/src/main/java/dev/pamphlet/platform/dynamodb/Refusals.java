package dev.pamphlet.platform.dynamodb;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The writes of a transaction that their conditions refused, and so the reason why nothing of it
 * was done. None after a transaction that was done.
 */
public final class Refusals {

  static final Refusals NONE = new Refusals(Map.of());

  private static final String REFUSED = "ConditionalCheckFailed";

  /** By the places of the writes; the items are empty where they were not asked for. */
  private final Map<Integer, Map<String, AttributeValue>> items;

  private Refusals(Map<Integer, Map<String, AttributeValue>> items) {
    this.items = items;
  }

  static Refusals of(TransactionCanceledException cancelled) {
    Map<Integer, Map<String, AttributeValue>> items = new TreeMap<>();
    int place = 0;
    for (CancellationReason reason : cancelled.cancellationReasons()) {
      if (REFUSED.equals(reason.code())) {
        items.put(place, reason.item());
      }
      place++;
    }
    return new Refusals(items);
  }

  /** Whether the transaction was done. */
  public boolean areNone() {
    return items.isEmpty();
  }

  /** Whether this write, by its place from 0, was refused, alone or among others. */
  public boolean include(int write) {
    return items.containsKey(write);
  }

  /** Whether this write, by its place from 0, was refused and no other. */
  public boolean areOnly(int write) {
    return items.keySet().equals(Set.of(write));
  }

  /**
   * The item that was in the way of a write.
   *
   * @param write by its place from 0: one that asks for the old item
   */
  public Optional<Item> itemInTheWayOf(int write) {
    return Optional.ofNullable(items.get(write)).map(StoredItem::read);
  }
}
