package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.newsletter.AddressKey;
import dev.pamphlet.newsletter.ChangeSubscriber;
import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.SubscriberChange;
import dev.pamphlet.platform.dynamodb.Conflicts;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.platform.dynamodb.Writes;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Changes of subscribers, each in one transaction over both tables: a subscriber who left without a
 * departure would come back with a restore, and a change without evidence could not be explained.
 */
public final class DynamoChanges implements ChangeSubscriber {

  private final DynamoDb dynamoDb;
  private final Writes subscribers;
  private final Writes delivery;
  private final Conflicts conflicts;

  public DynamoChanges(
      DynamoDb dynamoDb, String subscribersTable, String deliveryTable, Conflicts conflicts) {
    this.dynamoDb = dynamoDb;
    this.subscribers = new Writes(subscribersTable);
    this.delivery = new Writes(deliveryTable);
    this.conflicts = conflicts;
  }

  @Override
  public boolean change(SubscriberChange change) {
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(
        subscribers.replace(ProfileItem.decisive(change.before()), ProfileItem.of(change.after())));
    writes.add(subscribers.putIfAbsent(ConsentItem.of(change.consent())));
    if (change.before().status() == Status.PENDING) {
      writes.add(keepAddress(change.before().key()));
    }
    change
        .departure()
        .ifPresent(departure -> writes.add(delivery.put(DepartureItem.of(departure))));
    return conflicts.retry(() -> dynamoDb.transact(writes)).areNone();
  }

  /** Keeps the address of a subscriber who is no longer pending. */
  private TransactWriteItem keepAddress(AddressKey address) {
    return TransactWriteItem.builder()
        .update(
            update ->
                update
                    .tableName(subscribers.table())
                    .key(SubscribersTable.address(address))
                    .updateExpression("REMOVE " + Item.EXPIRES_AT)
                    // Without the condition, an update would create a missing item.
                    .conditionExpression("attribute_exists(" + StoredItem.PK + ")"))
        .build();
  }
}
