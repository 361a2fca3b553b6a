package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.newsletter.SubscriptionRequest;
import dev.pamphlet.newsletter.subscribing.PutRequest;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Table;

/**
 * Stores requests, by one PutItem: a write unit for the item while it fits into 1 KB, and one for
 * its entry in the outbox.
 */
public final class DynamoNewRequests implements PutRequest {

  private final Table table;

  public DynamoNewRequests(DynamoDb dynamoDb, String subscribersTable) {
    this.table = new Table(dynamoDb, subscribersTable);
  }

  /**
   * A request that is already stored is this one, because its id is random: the client of DynamoDB
   * sent it twice after the first response was lost.
   */
  @Override
  public void put(SubscriptionRequest request) {
    table.putIfAbsent(RequestItem.of(request));
  }
}
