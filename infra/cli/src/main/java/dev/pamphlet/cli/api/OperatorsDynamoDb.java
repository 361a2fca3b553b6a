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
 * DynamoDB as operators call it, with rights of their own to its tables. Its failures are told like
 * those of the API.
 */
final class OperatorsDynamoDb implements AutoCloseable {

  private final String where;
  private final DynamoDbClient client;

  /**
   * @param endpoint of a DynamoDB that is not AWS's
   * @throws NotAllowed if there are no credentials
   */
  OperatorsDynamoDb(Optional<URI> endpoint, String region, AwsCredentialsProvider credentials) {
    NotAllowed.orResolved(credentials);
    DynamoDbClientBuilder builder =
        DynamoDbClient.builder().region(Region.of(region)).credentialsProvider(credentials);
    endpoint.ifPresent(builder::endpointOverride);
    this.where = endpoint.map(URI::toString).orElse(region);
    this.client = builder.build();
  }

  DynamoDb dynamoDb() {
    return new DynamoDb(client);
  }

  /**
   * Makes calls.
   *
   * @param tables that they need, for people
   */
  <T> T call(String tables, Supplier<T> call) {
    try {
      return call.get();
    } catch (Unavailable unavailable) {
      throw Unanswered.unreachable(
          "DynamoDB (%s) does not answer: %s".formatted(where, unavailable.getCause().getMessage()),
          unavailable);
    } catch (ResourceNotFoundException missing) {
      throw new Refused(404, "%s has no table %s".formatted(where, tables), List.of());
    } catch (AwsServiceException refused) {
      throw failure(refused);
    }
  }

  private ApiFailure failure(AwsServiceException refused) {
    if (refused.statusCode() == 403 || isAccess(refused)) {
      return new NotAllowed(
          "DynamoDB (%s) does not allow the request: %s".formatted(where, refused.getMessage()),
          refused);
    }
    return Unanswered.unreachable(
        "%s answers, but not as DynamoDB does (%d): check the address"
            .formatted(where, refused.statusCode()),
        refused);
  }

  /** Whether DynamoDB itself refuses the caller, which it does with status 400. */
  private static boolean isAccess(AwsServiceException refused) {
    String code = refused.awsErrorDetails() == null ? "" : refused.awsErrorDetails().errorCode();
    return code != null
        && (code.startsWith("AccessDenied")
            || code.startsWith("UnrecognizedClient")
            || code.startsWith("InvalidSignature")
            || code.startsWith("IncompleteSignature")
            || code.startsWith("ExpiredToken")
            || code.startsWith("MissingAuthenticationToken"));
  }

  @Override
  public void close() {
    client.close();
  }
}
