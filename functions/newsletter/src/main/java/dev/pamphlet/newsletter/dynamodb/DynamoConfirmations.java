package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.TokenUse.Letter;
import dev.pamphlet.newsletter.subscribing.ConfirmSubscriber;
import dev.pamphlet.newsletter.subscribing.Confirmation;
import dev.pamphlet.platform.dynamodb.Conflicts;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.Writes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Confirmations, each in one transaction: a subscriber without the evidence of consent, or a token
 * that is used up for nothing, could never be repaired.
 */
public final class DynamoConfirmations implements ConfirmSubscriber {

  private final DynamoDb dynamoDb;
  private final Writes writes;
  private final Conflicts conflicts;

  public DynamoConfirmations(DynamoDb dynamoDb, String subscribersTable, Conflicts conflicts) {
    this.dynamoDb = dynamoDb;
    this.writes = new Writes(subscribersTable);
    this.conflicts = conflicts;
  }

  @Override
  public boolean confirm(Confirmation confirmation) {
    List<TransactWriteItem> all = new ArrayList<>();
    all.add(useUp(confirmation));
    all.add(
        writes.replace(
            ProfileItem.decisive(confirmation.before()), ProfileItem.of(confirmation.after())));
    all.add(keepAddress(confirmation));
    all.add(writes.putIfAbsent(ConsentItem.of(confirmation.consent())));
    if (confirmation.makesLetterToken()) {
      all.add(writes.putIfAbsent(letterToken(confirmation.after())));
    }
    return conflicts.retry(() -> dynamoDb.transact(all)).areNone();
  }

  /** A token works once. It stays stored, so that a second click gets the same answer. */
  private TransactWriteItem useUp(Confirmation confirmation) {
    return TransactWriteItem.builder()
        .update(
            update ->
                update
                    .tableName(writes.table())
                    .key(SubscribersTable.token(confirmation.token()))
                    .updateExpression("SET #used = :now")
                    // Without the condition, an update would create a missing item.
                    .conditionExpression("attribute_exists(pk) AND attribute_not_exists(#used)")
                    .expressionAttributeNames(Map.of("#used", TokenItem.USED))
                    .expressionAttributeValues(
                        Map.of(
                            ":now", AttributeValue.fromS(confirmation.consent().at().toString()))))
        .build();
  }

  /**
   * Keeps the address with its subscriber, and removes the mark of an erasure before the request.
   * Fails when the address was erased, or given to another subscriber, since it was read.
   */
  private TransactWriteItem keepAddress(Confirmation confirmation) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":subscriber", AttributeValue.fromS(confirmation.after().id().value()));
    confirmation
        .address()
        .erasedAt()
        .ifPresent(erased -> values.put(":erased", AttributeValue.fromS(erased.toString())));
    String asRead =
        values.containsKey(":erased") ? "#erased = :erased" : "attribute_not_exists(#erased)";
    return TransactWriteItem.builder()
        .update(
            update ->
                update
                    .tableName(writes.table())
                    .key(SubscribersTable.address(confirmation.address().key()))
                    .updateExpression("REMOVE #erased, #expires")
                    .conditionExpression("#subscriber = :subscriber AND " + asRead)
                    .expressionAttributeNames(
                        Map.of(
                            "#erased",
                            AddressItem.ERASED_AT,
                            "#expires",
                            Item.EXPIRES_AT,
                            "#subscriber",
                            AddressItem.SUBSCRIBER))
                    .expressionAttributeValues(values))
        .build();
  }

  private static Item letterToken(Subscriber subscriber) {
    return TokenItem.of(subscriber.letterToken().orElseThrow(), new Letter(subscriber.id()));
  }
}
