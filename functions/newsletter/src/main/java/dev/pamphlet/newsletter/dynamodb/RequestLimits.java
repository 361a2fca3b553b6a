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
 * Bounds requests twice: those of one network in ten minutes, and those of everybody in a UTC day.
 * Of the day's, the second half is for those who come with a proof of work; so somebody with many
 * networks has to work for using the day up. A write unit for each count.
 *
 * <p>The network is counted first: what it sends beyond its own bound uses up nobody else's.
 *
 * <p>A proof of work is not marked as used: that would be a fifth write unit, and a request is to
 * cost four. It is good for one address from one place for ten minutes; so whoever repeats it is
 * bound by the network's count, and mails nobody more often than an address may be mailed.
 */
public final class RequestLimits implements AdmitRequest {

  private static final Duration DAY = Duration.ofDays(1);

  /** What all requests are counted by; no network is written like it. */
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
  public Optional<Duration> admit(String clientAddress, boolean worked, Instant now) {
    return network
        .admit(clientAddress, worked, now)
        .or(() -> everybody.admit(EVERYBODY, worked, now));
  }
}
