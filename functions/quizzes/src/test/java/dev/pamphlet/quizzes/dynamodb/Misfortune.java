package dev.pamphlet.quizzes.dynamodb;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Random failures between a function and DynamoDB, the same in each run. */
final class Misfortune {

  private enum Kind {
    CONFLICT,
    THROTTLE,
    KILLED_BEFORE,
    KILLED_AFTER
  }

  private final Random random = new Random(20_000);
  private final Map<Kind, Integer> happened = new EnumMap<>(Kind.class);

  Misfortune() {
    for (Kind kind : Kind.values()) {
      happened.put(kind, 0);
    }
  }

  /** A client whose calls may fail. */
  DynamoDbClient client(DynamoDbClient lucky) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                return null;
              }
              if (method.getName().equals("transactWriteItems")) {
                before();
              }
              try {
                Object answer = method.invoke(lucky, arguments);
                if (method.getName().equals("transactWriteItems")
                    && strikes(Kind.KILLED_AFTER, 5)) {
                  throw SdkClientException.create("nobody was there any more to hear the answer");
                }
                return answer;
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            });
  }

  private void before() {
    if (strikes(Kind.CONFLICT, 15)) {
      throw TransactionCanceledException.builder()
          .cancellationReasons(
              CancellationReason.builder().code("None").build(),
              CancellationReason.builder().code("TransactionConflict").build())
          .build();
    }
    if (strikes(Kind.THROTTLE, 10)) {
      throw ProvisionedThroughputExceededException.builder()
          .statusCode(400)
          .awsErrorDetails(
              AwsErrorDetails.builder().errorCode("ProvisionedThroughputExceededException").build())
          .build();
    }
    if (strikes(Kind.KILLED_BEFORE, 5)) {
      throw SdkClientException.create("it was gone before it called");
    }
  }

  private synchronized boolean strikes(Kind kind, int percent) {
    boolean strikes = random.nextInt(100) < percent;
    if (strikes) {
      happened.merge(kind, 1, Integer::sum);
    }
    return strikes;
  }

  /** How often each failure happened. */
  @Override
  public synchronized String toString() {
    return happened.toString();
  }
}
