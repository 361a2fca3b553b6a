package dev.pamphlet.platform.limits;

import dev.pamphlet.platform.Hmac;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.platform.secrets.Pepper;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
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

  /** How much is kept of an attempt's name, in bytes: two alike are as good as impossible. */
  private static final int MARK = 6;

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
    return admit(
        counted,
        worked,
        now,
        "ADD attempts :one",
        "attribute_not_exists(attempts) OR attempts < :bound",
        Map.of(":one", number(1)));
  }

  /**
   * Counts an attempt that has a name, once: if it comes again in the same span, it is let through
   * and counted no more. The counter keeps {@value #MARK} bytes of each name's HMAC, so a hundred
   * of them fit into one write unit.
   *
   * @param counted what attempts are counted by
   * @param attempt the name, such as an idempotency key
   * @param worked whether there was a proof of work for it
   * @return how long to wait, when there were too many; empty when it may go on
   */
  public Optional<Duration> admitOnce(String counted, String attempt, boolean worked, Instant now) {
    SdkBytes mark = SdkBytes.fromByteArray(Arrays.copyOf(Hmac.of(pepper.bytes(), attempt), MARK));
    return admit(
        counted,
        worked,
        now,
        "ADD marks :marks",
        "attribute_not_exists(marks) OR size(marks) < :bound OR contains(marks, :mark)",
        Map.of(
            ":marks", AttributeValue.fromBs(List.of(mark)), ":mark", AttributeValue.fromB(mark)));
  }

  private Optional<Duration> admit(
      String counted,
      boolean worked,
      Instant now,
      String count,
      String condition,
      Map<String, AttributeValue> values) {
    long number = Math.floorDiv(now.getEpochSecond(), span.toSeconds());
    Instant end = Instant.ofEpochSecond((number + 1) * span.toSeconds());
    Map<String, AttributeValue> all = new HashMap<>(values);
    all.put(":bound", number(worked ? mostWithWork : most));
    all.put(":expiresAt", number(end.plus(KEPT).getEpochSecond()));
    try {
      dynamoDb.call(
          db ->
              db.updateItem(
                  update ->
                      update
                          .tableName(table)
                          .key(StoredItem.key("LIMIT#" + hashed(counted + "#" + number), "LIMIT"))
                          .updateExpression(count + " SET #expiresAt = :expiresAt")
                          .conditionExpression(condition)
                          .expressionAttributeNames(Map.of("#expiresAt", Item.EXPIRES_AT))
                          .expressionAttributeValues(all)));
      return Optional.empty();
    } catch (ConditionalCheckFailedException tooMany) {
      return Optional.of(Duration.between(now, end));
    }
  }

  private String hashed(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Hmac.of(pepper.bytes(), text));
  }

  private static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }
}
