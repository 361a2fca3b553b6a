package dev.pamphlet.platform.limits;

import dev.pamphlet.platform.Hmac;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.platform.secrets.Pepper;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Bounds what the clients of one network can make a table store: counts their attempts in spans of
 * ten minutes. A client that did a proof of work may make ten times as many.
 *
 * <p>The counter is {@code LIMIT#<HMAC>} / {@code LIMIT}, where the HMAC is of the network and the
 * span, with the table's {@link Pepper}. So nobody who reads the table learns an address, or that
 * two spans are of the same one. Counters expire by themselves.
 */
public final class NetworkLimit {

  private static final long SPAN_SECONDS = 600;
  private static final Duration KEPT = Duration.ofHours(1);

  /** What those who worked store has a bound too. */
  private static final int TIMES_FOR_WORK = 10;

  private final DynamoDb dynamoDb;
  private final String table;
  private final Pepper pepper;
  private final int most;

  /**
   * @param pepper of the same table
   * @param most attempts of a network in ten minutes, without work
   */
  public NetworkLimit(DynamoDb dynamoDb, String table, Pepper pepper, int most) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.pepper = pepper;
    this.most = most;
  }

  /**
   * Counts an attempt.
   *
   * @param address of the client, as the gateway saw it
   * @param worked whether the client did a proof of work for it
   * @return how long to wait, when there were too many; empty when it may go on
   */
  public Optional<Duration> admit(String address, boolean worked, Instant now) {
    long span = Math.floorDiv(now.getEpochSecond(), SPAN_SECONDS);
    try {
      count(hashed(Network.of(address) + "#" + span), worked ? most * TIMES_FOR_WORK : most, now);
      return Optional.empty();
    } catch (ConditionalCheckFailedException tooMany) {
      return Optional.of(Duration.between(now, Instant.ofEpochSecond((span + 1) * SPAN_SECONDS)));
    }
  }

  private void count(String networkInSpan, int bound, Instant now) {
    dynamoDb.call(
        db ->
            db.updateItem(
                update ->
                    update
                        .tableName(table)
                        .key(StoredItem.key("LIMIT#" + networkInSpan, "LIMIT"))
                        .updateExpression("ADD attempts :one SET expiresAt = :expiresAt")
                        .conditionExpression("attribute_not_exists(attempts) OR attempts < :bound")
                        .expressionAttributeValues(
                            Map.of(
                                ":one", number(1),
                                ":bound", number(bound),
                                ":expiresAt", number(now.plus(KEPT).getEpochSecond())))));
  }

  private String hashed(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Hmac.of(pepper.bytes(), text));
  }

  private static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }
}
