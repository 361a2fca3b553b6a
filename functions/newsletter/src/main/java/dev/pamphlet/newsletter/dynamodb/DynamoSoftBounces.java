package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.feedback.KeepSoftBounces;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Table;

/**
 * Soft bounces, which are part of a profile. A write costs one unit, because the lists of
 * subscribers stay as they are.
 */
public final class DynamoSoftBounces implements KeepSoftBounces {

  private final Table table;

  public DynamoSoftBounces(DynamoDb dynamoDb, String subscribersTable) {
    this.table = new Table(dynamoDb, subscribersTable);
  }

  @Override
  public boolean keep(Subscriber read, Subscriber next) {
    return table.replace(ProfileItem.decisive(read), ProfileItem.of(next));
  }
}
