package dev.pamphlet.cli.api;

import dev.pamphlet.platform.Unavailable;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/**
 * DynamoDB for operators, who have rights of their own to its tables. Its failures are reported
 * like those of the API.
 */
final class OperatorsDynamoDb implements AutoCloseable {

  private final AwsService service;
  private final DynamoDbClient client;

  /**
   * @param endpoint of an emulator; empty for AWS
   * @throws NotAllowed if there are no credentials
   */
  OperatorsDynamoDb(Optional<URI> endpoint, String region, AwsCredentialsProvider credentials) {
    NotAllowed.orResolved(credentials);
    DynamoDbClientBuilder builder =
        DynamoDbClient.builder().region(Region.of(region)).credentialsProvider(credentials);
    endpoint.ifPresent(builder::endpointOverride);
    this.service = new AwsService("DynamoDB", endpoint.map(URI::toString).orElse(region));
    this.client = builder.build();
  }

  DynamoDb dynamoDb() {
    return new DynamoDb(client);
  }

  /**
   * Makes calls.
   *
   * @param tables that they need, for messages
   */
  <T> T call(String tables, Supplier<T> call) {
    try {
      return call.get();
    } catch (Unavailable unavailable) {
      throw service.unanswered(unavailable.getCause());
    } catch (ResourceNotFoundException missing) {
      throw new Refused(404, "%s has no table %s".formatted(service.where(), tables), List.of());
    } catch (AwsServiceException refused) {
      throw service.failure(refused);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
