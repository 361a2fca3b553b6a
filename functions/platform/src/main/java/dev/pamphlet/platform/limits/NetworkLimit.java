package dev.pamphlet.platform.limits;

import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.secrets.Pepper;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A rate limit for the clients of one network, in windows of ten minutes. A client that did a proof
 * of work may make ten times as many attempts.
 */
public final class NetworkLimit {

  private static final Duration SPAN = Duration.ofMinutes(10);

  /** The limit with a proof of work, as a multiple of the limit without one. */
  private static final int TIMES_FOR_WORK = 10;

  private final Limit limit;

  /**
   * @param pepper of the same table
   * @param most attempts of a network in ten minutes, without work
   */
  public NetworkLimit(DynamoDb dynamoDb, String table, Pepper pepper, int most) {
    this.limit = new Limit(dynamoDb, table, pepper, SPAN, most, most * TIMES_FOR_WORK);
  }

  /**
   * Counts an attempt.
   *
   * @param address of the client, as the gateway saw it
   * @param worked whether the client did a proof of work for it
   * @return how long to wait if there were too many; empty if the attempt is admitted
   */
  public Optional<Duration> admit(String address, boolean worked, Instant now) {
    return limit.admit(Network.of(address), worked, now);
  }

  /**
   * Counts a named attempt once: a repetition is admitted and not counted.
   *
   * @param address of the client, as the gateway saw it
   * @param attempt the name, such as an idempotency key
   * @param worked whether the client did a proof of work for it
   * @return how long to wait if there were too many; empty if the attempt is admitted
   */
  public Optional<Duration> admitOnce(String address, String attempt, boolean worked, Instant now) {
    return limit.admitOnce(Network.of(address), attempt, worked, now);
  }
}
