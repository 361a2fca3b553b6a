package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.newsletter.SubscriptionRequest;
import dev.pamphlet.newsletter.subscribing.KeepRequests;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * Requests that nobody has acted on yet. Deleting one also takes it out of the outbox, and keeps
 * its address no longer than needed.
 */
public final class DynamoRequests implements KeepRequests {

  private final Table table;

  public DynamoRequests(DynamoDb dynamoDb, String subscribersTable) {
    this.table = new Table(dynamoDb, subscribersTable);
  }

  @Override
  public Optional<SubscriptionRequest> find(String id, Instant now) {
    return table
        .findConsistently(SubscribersTable.request(id))
        .filter(item -> item.expiry().filter(now::isAfter).isEmpty())
        .map(RequestItem::read);
  }

  @Override
  public void delete(String id) {
    table.delete(SubscribersTable.request(id));
  }
}
