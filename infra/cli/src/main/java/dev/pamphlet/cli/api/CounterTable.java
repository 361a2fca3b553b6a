package dev.pamphlet.cli.api;

import dev.pamphlet.quizzes.dynamodb.Recount;
import java.net.URI;
import java.util.Optional;
import java.util.function.LongConsumer;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/**
 * The table of attempts and their counters. No route of the API recounts them, so an operator needs
 * rights to the table itself.
 */
public final class CounterTable implements AutoCloseable {

  private final String name;
  private final OperatorsDynamoDb dynamoDb;
  private final Recount recount;

  /**
   * @param name of the table
   * @param endpoint of an emulator; empty for AWS
   * @throws NotAllowed if there are no credentials
   */
  public CounterTable(
      String name, Optional<URI> endpoint, String region, AwsCredentialsProvider credentials) {
    this.name = "'" + name + "'";
    this.dynamoDb = new OperatorsDynamoDb(endpoint, region, credentials);
    this.recount = new Recount(dynamoDb.dynamoDb(), name);
  }

  /**
   * Counts all attempts again and compares the counters with the result.
   *
   * @param progress is given the number of attempts read so far
   */
  public Recount.Result compare(LongConsumer progress) {
    return dynamoDb.call(name, () -> recount.compare(progress));
  }

  /**
   * Corrects a shard of the counters.
   *
   * @return false if attempts were counted there since it was read, and nothing was written
   */
  public boolean write(Recount.Shard shard) {
    return dynamoDb.call(name, () -> recount.write(shard));
  }

  @Override
  public void close() {
    dynamoDb.close();
  }
}
