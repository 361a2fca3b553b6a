package dev.pamphlet.newsletter.events;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** A client of DynamoDB in front of another, with something that happens before and after calls. */
final class FaultyDynamoDb {

  private final DynamoDbClient client;
  private Consumer<Call> before = call -> {};
  private Consumer<Call> after = call -> {};
  private int writes;

  /**
   * A call.
   *
   * @param operation like {@code putItem}
   * @param kind of what is put, by the beginning of its key: {@code CHUNKS}; empty for other calls
   * @param state of a chunk that is put; empty for anything else
   */
  record Call(String operation, String kind, String state) {}

  FaultyDynamoDb(DynamoDbClient behind) {
    client =
        (DynamoDbClient)
            Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> {
                  Call call = call(method.getName(), arguments);
                  before.accept(call);
                  try {
                    Object answer = method.invoke(behind, arguments);
                    writes += isWrite(call) ? 1 : 0;
                    after.accept(call);
                    return answer;
                  } catch (InvocationTargetException thrown) {
                    throw thrown.getCause();
                  }
                });
  }

  DynamoDbClient client() {
    return client;
  }

  void before(Consumer<Call> what) {
    before = what;
  }

  void after(Consumer<Call> what) {
    after = what;
  }

  /** The number of calls that wrote something. */
  int writes() {
    return writes;
  }

  private static boolean isWrite(Call call) {
    return !List.of("getItem", "batchGetItem", "query").contains(call.operation());
  }

  @SuppressWarnings("unchecked")
  private static Call call(String operation, Object[] arguments) {
    if (!operation.equals("putItem")) {
      return new Call(operation, "", "");
    }
    PutItemRequest put =
        arguments[0] instanceof PutItemRequest request
            ? request
            : PutItemRequest.builder()
                .applyMutation((Consumer<PutItemRequest.Builder>) arguments[0])
                .build();
    String pk = put.item().get("pk").s();
    return new Call(
        operation,
        List.of(pk.split("#")).get(0),
        put.item().containsKey("state") ? put.item().get("state").s() : "");
  }
}
