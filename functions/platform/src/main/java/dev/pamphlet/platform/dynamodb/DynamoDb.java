package dev.pamphlet.platform.dynamodb;

import dev.pamphlet.platform.Unavailable;
import dev.pamphlet.platform.aws.AwsClients;
import dev.pamphlet.platform.aws.AwsService;
import dev.pamphlet.platform.config.Environment;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.endpoints.DynamoDbEndpointProvider;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * AWS's low-level client of DynamoDB, whose passing failures become {@link Unavailable}. Stores
 * build their requests themselves, so that key, condition and reason are in one place.
 */
public final class DynamoDb {

  /** Reasons for which DynamoDB cancels a transaction that may succeed later. */
  private static final Set<String> PASSING =
      Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

  private final DynamoDbClient client;

  /** For a client that the caller closes. */
  public DynamoDb(DynamoDbClient client) {
    this.client = client;
  }

  /** The client of a deployed function. */
  public static DynamoDb of(AwsClients clients) {
    return new DynamoDb(clients.client(AwsService.DYNAMODB, DynamoDbClient.builder()));
  }

  /** The endpoint that the client of this environment calls. */
  public static URI endpoint(Environment environment) {
    return AwsClients.endpoint(environment, AwsService.DYNAMODB)
        .orElseGet(
            () ->
                DynamoDbEndpointProvider.defaultProvider()
                    .resolveEndpoint(
                        parameters -> parameters.region(AwsClients.region(environment)))
                    .join()
                    .endpointUrl()
                    .toUri());
  }

  /**
   * Makes one call.
   *
   * @throws Unavailable when DynamoDB cannot be reached, throttles, fails, or finds a conflict with
   *     another transaction: the same call may work later
   * @throws AwsServiceException when a condition does not hold, which the store handles; or, as a
   *     bug, when DynamoDB rejects the request
   */
  public <T> T call(Function<DynamoDbClient, T> call) {
    try {
      return call.apply(client);
    } catch (TransactionCanceledException cancelled) {
      if (cancelled.cancellationReasons().stream().anyMatch(r -> PASSING.contains(r.code()))) {
        throw unavailable(cancelled);
      }
      throw cancelled;
    } catch (AwsServiceException refused) {
      if (refused.statusCode() >= 500 || refused.isThrottlingException() || conflicts(refused)) {
        throw unavailable(refused);
      }
      throw refused;
    } catch (SdkClientException unreached) {
      throw unavailable(unreached);
    }
  }

  /**
   * Writes all of a transaction or nothing.
   *
   * @return the writes whose conditions failed; none if the transaction succeeded
   * @throws Unavailable as for every call
   */
  public Refusals transact(List<TransactWriteItem> writes) {
    try {
      call(db -> db.transactWriteItems(write -> write.transactItems(writes)));
      return Refusals.NONE;
    } catch (TransactionCanceledException cancelled) {
      Refusals refusals = Refusals.of(cancelled);
      if (refusals.areNone()) {
        throw cancelled;
      }
      return refusals;
    }
  }

  private static boolean conflicts(AwsServiceException refused) {
    String code = refused.awsErrorDetails() == null ? "" : refused.awsErrorDetails().errorCode();
    // A server that is not DynamoDB, at a wrong address, gives no code.
    return "TransactionConflictException".equals(code)
        || "TransactionInProgressException".equals(code);
  }

  private static Unavailable unavailable(RuntimeException cause) {
    return new Unavailable("dynamodb", cause);
  }
}
