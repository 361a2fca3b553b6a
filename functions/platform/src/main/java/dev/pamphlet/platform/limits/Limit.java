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
 * A rate limit: counts attempts that have something in common, in fixed windows of time, in a
 * table. There are two limits; the higher one is for clients that did a proof of work.
 *
 * <p>The counter is {@code LIMIT#<HMAC>} / {@code LIMIT}. The HMAC, with the table's {@link
 * Pepper}, covers the common feature and the window. So a reader of the table learns no address,
 * and cannot tell that two counters count the same one. Counters expire.
 */
public final class Limit {

  /** How long a counter is kept after its window. */
  private static final Duration KEPT = Duration.ofHours(1);

  /**
   * Bytes that are kept of the HMAC of an attempt's name: enough to make a collision negligible.
   */
  private static final int MARK = 6;

  private final DynamoDb dynamoDb;
  private final String table;
  private final Pepper pepper;
  private final Duration span;
  private final int most;
  private final int mostWithWork;

  /**
   * @param pepper of the same table
   * @param span the length of a window, in whole seconds; windows begin at multiples of it since
   *     1970
   * @param most attempts in a window, without work
   * @param mostWithWork attempts in a window, including those without work
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
   * @param counted the common feature of the attempts
   * @param worked whether there was a proof of work for it
   * @return how long to wait if there were too many; empty if the attempt is admitted
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
   * Counts a named attempt once: a repetition in the same window is admitted and not counted. The
   * counter keeps {@value #MARK} bytes of each name's HMAC, so a hundred of them fit into one write
   * unit.
   *
   * @param counted the common feature of the attempts
   * @param attempt the name, such as an idempotency key
   * @param worked whether there was a proof of work for it
   * @return how long to wait if there were too many; empty if the attempt is admitted
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
