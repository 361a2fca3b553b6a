package dev.pamphlet.quizzes.dynamodb;

import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Wire;
import dev.pamphlet.quizzes.AdmitAttempt;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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
  private static final String HMAC = "HmacSHA256";

  private final DynamoDb dynamoDb;
  private final String table;
  private final Pepper pepper;
  private final int most;

  /**
   * @param most attempts of a network in ten minutes
   */
  public DynamoLimits(DynamoDb dynamoDb, String engagementTable, int most) {
    this.dynamoDb = dynamoDb;
    this.table = engagementTable;
    this.pepper = new Pepper(dynamoDb, engagementTable);
    this.most = most;
  }

  @Override
  public Optional<Duration> admit(String address, Instant now) {
    long window = Math.floorDiv(now.getEpochSecond(), WINDOW_SECONDS);
    try {
      count(hashed(Network.of(address) + "#" + window), now);
      return Optional.empty();
    } catch (ConditionalCheckFailedException tooMany) {
      Instant next = Instant.ofEpochSecond((window + 1) * WINDOW_SECONDS);
      return Optional.of(Duration.between(now, next));
    }
  }

  private void count(String networkInWindow, Instant now) {
    dynamoDb.call(
        db ->
            db.updateItem(
                update ->
                    update
                        .tableName(table)
                        .key(QuizTables.limit(networkInWindow))
                        .updateExpression("ADD attempts :one SET expiresAt = :expiresAt")
                        .conditionExpression("attribute_not_exists(attempts) OR attempts < :most")
                        .expressionAttributeValues(
                            Map.of(
                                ":one", number(1),
                                ":most", number(most),
                                ":expiresAt", number(now.plus(KEPT).getEpochSecond())))));
  }

  private String hashed(String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(pepper.bytes(), HMAC));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException("Every Java platform has HMAC with SHA-256.", absent);
    }
  }

  private static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }

  /** What DynamoDB sends to who asks for the secret, for a rehearsal: one that is none. */
  public static byte[] wireAnswer() {
    return Wire.getItem(Pepper.item(new byte[Pepper.LENGTH]));
  }
}
