package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.newsletter.SubscriptionRequest;
import dev.pamphlet.newsletter.subscribing.KeepRequests;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Table;
import java.time.Clock;
import java.util.Optional;

/**
 * Requests that nobody has acted on yet. Deleting one takes it out of the outbox as well, and its
 * address is not kept longer than it is needed.
 */
public final class DynamoRequests implements KeepRequests {

  private final Table table;
  private final Clock clock;

  public DynamoRequests(DynamoDb dynamoDb, String subscribersTable, Clock clock) {
    this.table = new Table(dynamoDb, subscribersTable);
    this.clock = clock;
  }

  @Override
  public Optional<SubscriptionRequest> find(String id) {
    return table
        .findConsistently(SubscribersTable.request(id))
        .filter(item -> item.expiry().filter(clock.instant()::isAfter).isEmpty())
        .map(RequestItem::read);
  }

  @Override
  public void delete(String id) {
    table.delete(SubscribersTable.request(id));
  }
}
