package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.selfservice.AdmitChoice;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.limits.Limit;
import dev.pamphlet.platform.secrets.Pepper;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets a subscriber choose other topics {@value #MOST} times in a UTC day. Letters are forwarded,
 * and anybody who has one could otherwise fill the table with consent records. Each count takes one
 * write unit.
 */
public final class ChoiceLimit implements AdmitChoice {

  /** Changes of one subscriber in a day. */
  public static final int MOST = 20;

  private static final Duration DAY = Duration.ofDays(1);

  private final Limit limit;

  /**
   * @param pepper of the Subscribers table
   */
  public ChoiceLimit(DynamoDb dynamoDb, String subscribersTable, Pepper pepper) {
    this.limit = new Limit(dynamoDb, subscribersTable, pepper, DAY, MOST, MOST);
  }

  @Override
  public Optional<Duration> admit(SubscriberId subscriber, Instant now) {
    return limit.admit("topics of " + subscriber, false, now);
  }
}
