package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.newsletter.subscribing.AdmitRequest;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.limits.Limit;
import dev.pamphlet.platform.limits.NetworkLimit;
import dev.pamphlet.platform.secrets.Pepper;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Limits requests twice: those of one network in ten minutes, and all requests in a UTC day. The
 * second half of the day's requests need a proof of work, so that somebody with many networks has
 * to work to use the day up. Each count costs a write unit.
 *
 * <p>The network is counted first, so that what it sends beyond its own limit does not use up the
 * day's.
 *
 * <p>A proof of work is not marked as used: that would cost a fifth write unit, and a request may
 * cost four. It is valid for one email address from one IP address for ten minutes; so whoever
 * repeats it meets the limit of the network, and nobody is mailed more often than an address may
 * be.
 */
public final class RequestLimits implements AdmitRequest {

  private static final Duration DAY = Duration.ofDays(1);

  /** The name under which all requests are counted; no network is written like it. */
  private static final String EVERYBODY = "everybody";

  private final NetworkLimit network;
  private final Limit everybody;

  /**
   * @param pepper of the Subscribers table
   * @param perNetwork requests of a network in ten minutes, without work
   * @param perDay requests of everybody in a day
   */
  public RequestLimits(
      DynamoDb dynamoDb, String subscribersTable, Pepper pepper, int perNetwork, int perDay) {
    this.network = new NetworkLimit(dynamoDb, subscribersTable, pepper, perNetwork);
    this.everybody = new Limit(dynamoDb, subscribersTable, pepper, DAY, perDay / 2, perDay);
  }

  @Override
  public Optional<TooMany> admit(String clientAddress, boolean worked, Instant now) {
    return network
        .admit(clientAddress, worked, now)
        .map(wait -> new TooMany(wait, false))
        .or(() -> everybody.admit(EVERYBODY, worked, now).map(wait -> new TooMany(wait, true)));
  }
}
