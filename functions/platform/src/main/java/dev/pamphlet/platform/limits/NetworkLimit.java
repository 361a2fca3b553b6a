package dev.pamphlet.platform.limits;

import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.secrets.Pepper;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Bounds what the clients of one network can make a table store: counts their attempts in spans of
 * ten minutes. A client that did a proof of work may make ten times as many.
 */
public final class NetworkLimit {

  private static final Duration SPAN = Duration.ofMinutes(10);

  /** What those who worked store has a bound too. */
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
   * @return how long to wait, when there were too many; empty when it may go on
   */
  public Optional<Duration> admit(String address, boolean worked, Instant now) {
    return limit.admit(Network.of(address), worked, now);
  }

  /**
   * Counts an attempt that has a name, once: if it comes again, it is let through.
   *
   * @param address of the client, as the gateway saw it
   * @param attempt the name, such as an idempotency key
   * @param worked whether the client did a proof of work for it
   * @return how long to wait, when there were too many; empty when it may go on
   */
  public Optional<Duration> admitOnce(String address, String attempt, boolean worked, Instant now) {
    return limit.admitOnce(Network.of(address), attempt, worked, now);
  }
}
