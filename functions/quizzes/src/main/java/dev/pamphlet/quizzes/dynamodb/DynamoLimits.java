package dev.pamphlet.quizzes.dynamodb;

import dev.pamphlet.platform.Hmac;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.quizzes.attempts.AdmitAttempt;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Counts the attempts of a network in spans of ten minutes. A network is stored as an HMAC of it
 * and its span, with a secret of the table's own, so that nobody who reads the table learns an
 * address, or that two spans are of the same one. Items expire by themselves.
 */
public final class DynamoLimits implements AdmitAttempt {

  private static final long WINDOW_SECONDS = 600;
  private static final Duration KEPT = Duration.ofHours(1);

  /** Who works may send so many times as many: what all of them store has a bound too. */
  private static final int TIMES_FOR_WORK = 10;

  private final DynamoDb dynamoDb;
  private final String table;
  private final Pepper pepper;
  private final int most;

  /**
   * @param pepper that networks are hashed with
   * @param most attempts of a network in ten minutes, without work
   */
  public DynamoLimits(DynamoDb dynamoDb, String engagementTable, Pepper pepper, int most) {
    this.dynamoDb = dynamoDb;
    this.table = engagementTable;
    this.pepper = pepper;
    this.most = most;
  }

  @Override
  public Optional<Duration> admit(String address, boolean worked, Instant now) {
    long window = Math.floorDiv(now.getEpochSecond(), WINDOW_SECONDS);
    try {
      count(hashed(Network.of(address) + "#" + window), worked ? most * TIMES_FOR_WORK : most, now);
      return Optional.empty();
    } catch (ConditionalCheckFailedException tooMany) {
      Instant next = Instant.ofEpochSecond((window + 1) * WINDOW_SECONDS);
      return Optional.of(Duration.between(now, next));
    }
  }

  private void count(String networkInWindow, int bound, Instant now) {
    dynamoDb.call(
        db ->
            db.updateItem(
                update ->
                    update
                        .tableName(table)
                        .key(QuizTables.limit(networkInWindow))
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
