package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.newsletter.AddressState;
import dev.pamphlet.newsletter.Departure;
import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.selfservice.EraseSubscriber;
import dev.pamphlet.platform.dynamodb.Conflicts;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.platform.dynamodb.Table;
import dev.pamphlet.platform.dynamodb.Writes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Erasures, each in one transaction over both tables: nobody could find what half an erasure leaves
 * of a subscriber. A subscriber with more evidence than fits into a transaction is erased in steps.
 * The first ends letters, if the subscriber is still as it was read; until then no evidence is
 * deleted that letters need. A crash then leaves a subscriber who gets no letters, and the erasure
 * can be repeated.
 *
 * <p>The erasure voids the tokens that were mailed for a confirmation. They expire within two days;
 * nothing leads from the subscriber to them. The token that requested the erasure stays until it
 * expires, so that a repeated request gets the same answer; the id that it holds is nobody's.
 */
public final class DynamoErasures implements EraseSubscriber {

  /** Writes that fit into one transaction. */
  private static final int MOST = 100;

  /** Profile, address, departure and the token of letters. */
  private static final int BESIDE_EVIDENCE = 4;

  private final DynamoDb dynamoDb;
  private final Table subscribers;
  private final Writes delivery;
  private final Conflicts conflicts;

  public DynamoErasures(
      DynamoDb dynamoDb, String subscribersTable, String deliveryTable, Conflicts conflicts) {
    this.dynamoDb = dynamoDb;
    this.subscribers = new Table(dynamoDb, subscribersTable);
    this.delivery = new Writes(deliveryTable);
    this.conflicts = conflicts;
  }

  @Override
  public boolean erase(Subscriber subscriber, Departure departure) {
    List<TransactWriteItem> evidence = deleteEvidence(subscriber);
    if (evidence.size() <= MOST - BESIDE_EVIDENCE) {
      return erase(subscriber, departure, evidence);
    }
    Subscriber gone = subscriber;
    if (subscriber.status() == Status.CONFIRMED) {
      gone = subscriber.in(Status.UNSUBSCRIBED, departure.at());
      if (!transact(
          List.of(replace(subscriber, gone), delivery.put(DepartureItem.of(departure))))) {
        return false;
      }
    }
    while (evidence.size() > MOST - BESIDE_EVIDENCE) {
      List<TransactWriteItem> oldest = evidence.subList(0, Math.min(MOST, evidence.size()));
      transact(List.copyOf(oldest));
      oldest.clear();
    }
    return erase(gone, departure, evidence);
  }

  private TransactWriteItem replace(Subscriber subscriber, Subscriber other) {
    return subscribers.writes().replace(ProfileItem.decisive(subscriber), ProfileItem.of(other));
  }

  /** Erases somebody at once, with as much evidence as fits. */
  private boolean erase(
      Subscriber subscriber, Departure departure, List<TransactWriteItem> evidence) {
    List<TransactWriteItem> writes = new ArrayList<>();
    Writes items = subscribers.writes();
    writes.add(items.deleteIfSame(ProfileItem.decisive(subscriber)));
    writes.add(items.put(erasedAddress(departure)));
    writes.add(delivery.put(DepartureItem.of(departure)));
    subscriber
        .letterToken()
        .ifPresent(token -> writes.add(items.delete(SubscribersTable.token(token))));
    writes.addAll(evidence);
    return transact(writes);
  }

  private boolean transact(List<TransactWriteItem> writes) {
    return conflicts.retry(() -> dynamoDb.transact(writes)).areNone();
  }

  private List<TransactWriteItem> deleteEvidence(Subscriber subscriber) {
    List<TransactWriteItem> deletes = new ArrayList<>();
    for (Item item : DynamoConsent.items(subscribers, subscriber.id())) {
      Map<String, AttributeValue> key =
          StoredItem.key(item.text(StoredItem.PK), item.text(StoredItem.SK));
      deletes.add(subscribers.writes().delete(key));
    }
    return deletes;
  }

  /** The key of the address stays, so that no import brings it back. */
  private static Item erasedAddress(Departure departure) {
    return AddressItem.of(
        new AddressState(
            departure.address(),
            Optional.empty(),
            Optional.of(departure.at()),
            Optional.empty(),
            Optional.empty()));
  }
}
