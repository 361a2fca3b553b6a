package dev.pamphlet.cli.api;

import dev.pamphlet.newsletter.dynamodb.DepartureReplay;
import java.net.URI;
import java.util.Optional;
import java.util.function.LongConsumer;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/**
 * The tables of subscribers and of departures. No route of the API replays departures, so the
 * operator who restored the subscribers needs rights to both tables.
 */
public final class DepartureTables implements AutoCloseable {

  private final String names;
  private final OperatorsDynamoDb dynamoDb;
  private final DepartureReplay replay;

  /**
   * @param subscribers the table that was restored
   * @param delivery the table of departures
   * @param endpoint of an emulator; empty for AWS
   * @throws NotAllowed if there are no credentials
   */
  public DepartureTables(
      String subscribers,
      String delivery,
      Optional<URI> endpoint,
      String region,
      AwsCredentialsProvider credentials) {
    this.names = "'%s' or '%s'".formatted(subscribers, delivery);
    this.dynamoDb = new OperatorsDynamoDb(endpoint, region, credentials);
    this.replay = new DepartureReplay(dynamoDb.dynamoDb(), subscribers, delivery);
  }

  /**
   * Replays all departures.
   *
   * @param progress is given the number of departures read so far
   */
  public DepartureReplay.Result replay(LongConsumer progress) {
    return dynamoDb.call(names, () -> replay.run(progress));
  }

  @Override
  public void close() {
    dynamoDb.close();
  }
}
