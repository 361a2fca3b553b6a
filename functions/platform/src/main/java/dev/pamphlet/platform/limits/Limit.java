package dev.pamphlet.platform.limits;

import dev.pamphlet.platform.Hmac;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
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
 * Bounds what can be made of a table: counts attempts in spans of time, by whatever they have in
 * common. There are two bounds, a higher one for those who did a proof of work.
 *
 * <p>The counter is {@code LIMIT#<HMAC>} / {@code LIMIT}, where the HMAC is of what is counted and
 * the span, with the table's {@link Pepper}. So nobody who reads the table learns an address, or
 * that two spans are of the same one. Counters expire by themselves.
 */
public final class Limit {

  /** How long a counter is kept after its span. */
  private static final Duration KEPT = Duration.ofHours(1);

  private final DynamoDb dynamoDb;
  private final String table;
  private final Pepper pepper;
  private final Duration span;
  private final int most;
  private final int mostWithWork;

  /**
   * @param pepper of the same table
   * @param span of time, in whole seconds; spans begin at multiples of it since 1970
   * @param most attempts in a span, without work
   * @param mostWithWork in a span, those without work included
   */
  public Limit(
      DynamoDb dynamoDb, String table, Pepper pepper, Duration span, int most, int mostWithWork) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.pepper = pepper;
    this.span = span;
    this.most = most;
    this.mostWithWork = mostWithWork;
  }

  /**
   * Counts an attempt.
   *
   * @param counted what attempts are counted by
   * @param worked whether there was a proof of work for it
   * @return how long to wait, when there were too many; empty when it may go on
   */
  public Optional<Duration> admit(String counted, boolean worked, Instant now) {
    long number = Math.floorDiv(now.getEpochSecond(), span.toSeconds());
    Instant end = Instant.ofEpochSecond((number + 1) * span.toSeconds());
    try {
      count(hashed(counted + "#" + number), worked ? mostWithWork : most, end);
      return Optional.empty();
    } catch (ConditionalCheckFailedException tooMany) {
      return Optional.of(Duration.between(now, end));
    }
  }

  private void count(String countedInSpan, int bound, Instant end) {
    dynamoDb.call(
        db ->
            db.updateItem(
                update ->
                    update
                        .tableName(table)
                        .key(StoredItem.key("LIMIT#" + countedInSpan, "LIMIT"))
                        .updateExpression("ADD attempts :one SET #expiresAt = :expiresAt")
                        .conditionExpression("attribute_not_exists(attempts) OR attempts < :bound")
                        .expressionAttributeNames(Map.of("#expiresAt", Item.EXPIRES_AT))
                        .expressionAttributeValues(
                            Map.of(
                                ":one", number(1),
                                ":bound", number(bound),
                                ":expiresAt", number(end.plus(KEPT).getEpochSecond())))));
  }

  private String hashed(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Hmac.of(pepper.bytes(), text));
  }

  private static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }
}
