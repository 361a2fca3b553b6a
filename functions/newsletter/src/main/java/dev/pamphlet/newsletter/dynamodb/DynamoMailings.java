package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.newsletter.AddressState;
import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.Token;
import dev.pamphlet.newsletter.TokenUse;
import dev.pamphlet.newsletter.subscribing.ClaimAddress;
import dev.pamphlet.newsletter.subscribing.KeepPending;
import dev.pamphlet.newsletter.subscribing.KeepTokens;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.platform.dynamodb.Table;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is written before and after a link is mailed to an address. */
public final class DynamoMailings implements ClaimAddress, KeepPending, KeepTokens {

  private final Table table;

  public DynamoMailings(DynamoDb dynamoDb, String subscribersTable) {
    this.table = new Table(dynamoDb, subscribersTable);
  }

  /**
   * Compares all that was read, the expiry included: if the owner confirms in between, the address
   * no longer expires, and the claim must not make it expire again.
   */
  @Override
  public boolean claim(AddressState read, AddressState next) {
    boolean isNew = read.equals(AddressState.unknown(read.key()));
    return isNew
        ? table.putIfAbsent(AddressItem.of(next))
        : table.replace(AddressItem.of(read), AddressItem.of(next));
  }

  @Override
  public void keep(Subscriber pending) {
    Item item = ProfileItem.of(pending);
    table.putIf(
        item,
        put ->
            put.conditionExpression("attribute_not_exists(#pk) OR #status = :pending")
                .expressionAttributeNames(
                    Map.of("#pk", StoredItem.PK, "#status", ProfileItem.STATUS))
                .expressionAttributeValues(
                    Map.of(":pending", AttributeValue.fromS(Status.PENDING.word()))));
  }

  @Override
  public void keep(Token token, TokenUse use) {
    table.putIfAbsent(TokenItem.of(token, use));
  }

  @Override
  public void mailed(Token token, String mail) {
    table.setIfPresent(SubscribersTable.token(token), TokenItem.MAIL, mail);
  }
}
