package dev.pamphlet.platform.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.platform.Unavailable;
import dev.pamphlet.platform.config.Environment;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class DynamoDbTest {

  private static final DynamoDb DYNAMO_DB =
      new DynamoDb(
          (DynamoDbClient)
              Proxy.newProxyInstance(
                  DynamoDbTest.class.getClassLoader(),
                  new Class<?>[] {DynamoDbClient.class},
                  (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException();
                  }));

  @ParameterizedTest
  @CsvSource({
    "500, InternalServerError",
    "503, ServiceUnavailable",
    "400, ProvisionedThroughputExceededException",
    "400, ThrottlingException",
    "400, RequestLimitExceeded",
    "400, TransactionConflictException",
    "400, TransactionInProgressException"
  })
  void aFailureThatMayPassIsUnavailable(int status, String code) {
    assertThatThrownBy(() -> failing(answered(status, code))).isInstanceOf(Unavailable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ValidationException", "AccessDeniedException", "ResourceNotFoundException"})
  void aRequestThatCanNeverWorkIsABug(String code) {
    assertThatThrownBy(() -> failing(answered(400, code))).isInstanceOf(DynamoDbException.class);
  }

  @Test
  void aDatabaseThatCannotBeReachedIsUnavailable() {
    assertThatThrownBy(() -> failing(SdkClientException.create("connection refused")))
        .isInstanceOf(Unavailable.class)
        .hasMessage("dynamodb is unavailable");
  }

  @Test
  void aFailedConditionIsLeftToTheStore() {
    var failed = ConditionalCheckFailedException.builder().statusCode(400).build();

    assertThatThrownBy(() -> failing(failed)).isSameAs(failed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"})
  void aTransactionInConflictIsUnavailable(String reason) {
    assertThatThrownBy(() -> failing(cancelled("None", reason))).isInstanceOf(Unavailable.class);
  }

  @Test
  void aTransactionWithAFailedConditionIsLeftToTheStore() {
    var cancelled = cancelled("None", "ConditionalCheckFailed");

    assertThatThrownBy(() -> failing(cancelled)).isSameAs(cancelled);
  }

  @Test
  void theEndpointIsThatOfTheRegionUnlessTheEnvironmentNamesOne() {
    assertThat(DynamoDb.endpoint(new Environment(Map.of("AWS_REGION", "cn-north-1"))))
        .hasToString("https://dynamodb.cn-north-1.amazonaws.com.cn");
    assertThat(
            DynamoDb.endpoint(
                new Environment(Map.of("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:8000"))))
        .hasToString("http://127.0.0.1:8000");
  }

  @Test
  void aResultIsReturned() {
    String answer = DYNAMO_DB.call(client -> "answer");

    assertThat(answer).isEqualTo("answer");
  }

  private static void failing(RuntimeException failure) {
    DYNAMO_DB.call(
        client -> {
          throw failure;
        });
  }

  private static RuntimeException answered(int status, String code) {
    return DynamoDbException.builder()
        .statusCode(status)
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
        .build();
  }

  private static RuntimeException cancelled(String... reasons) {
    return TransactionCanceledException.builder()
        .statusCode(400)
        .cancellationReasons(
            Arrays.stream(reasons)
                .map(reason -> CancellationReason.builder().code(reason).build())
                .toList())
        .build();
  }
}
