package dev.pamphlet.platform.dynamodb;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The writes of a transaction whose conditions failed, so that nothing was written. Empty after a
 * transaction that succeeded.
 */
public final class Refusals {

  static final Refusals NONE = new Refusals(Map.of());

  private static final String REFUSED = "ConditionalCheckFailed";

  /**
   * The old items by the index of their write; empty if the write does not ask for the old item.
   */
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

  /** Whether the transaction succeeded. */
  public boolean areNone() {
    return items.isEmpty();
  }

  /** Whether the condition of this write failed, alone or among others. Indexes count from 0. */
  public boolean include(int write) {
    return items.containsKey(write);
  }

  /** Whether only the condition of this write failed. Indexes count from 0. */
  public boolean areOnly(int write) {
    return items.keySet().equals(Set.of(write));
  }

  /**
   * The item that was in the way of a write.
   *
   * @param write the index, from 0, of a write that asks for the old item
   */
  public Optional<Item> itemInTheWayOf(int write) {
    return Optional.ofNullable(items.get(write)).map(StoredItem::read);
  }
}
