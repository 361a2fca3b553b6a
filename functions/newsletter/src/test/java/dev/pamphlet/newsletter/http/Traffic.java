package dev.pamphlet.newsletter.http;

import dev.pamphlet.local.dynamodb.LocalDynamoDb;
import dev.pamphlet.testing.Capacity;
import dev.pamphlet.testing.LocalTables;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The traffic between a function and DynamoDB: calls, and their sizes in bytes. */
final class Traffic implements ExecutionInterceptor, AutoCloseable {

  private final List<String> calls = new ArrayList<>();
  private final DynamoDbClient client;
  private Capacity consumed = Capacity.NONE;

  private Traffic(URI endpoint) {
    this.client =
        LocalDynamoDb.clientOf(endpoint)
            .overrideConfiguration(override -> override.addExecutionInterceptor(this))
            .build();
  }

  static Traffic to(LocalTables tables) {
    return new Traffic(
        URI.create(tables.environment("SubscribeFunction").get("AWS_ENDPOINT_URL_DYNAMODB")));
  }

  DynamoDbClient client() {
    return client;
  }

  /** The calls in their order, each with the bytes that were sent and received. */
  List<String> calls() {
    return List.copyOf(calls);
  }

  Capacity consumed() {
    return consumed;
  }

  void reset() {
    calls.clear();
    consumed = Capacity.NONE;
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest call, ExecutionAttributes attributes) {
    SdkRequest request = call.request();
    if (request instanceof GetItemRequest get) {
      return get.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build();
    }
    if (request instanceof PutItemRequest put) {
      return put.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build();
    }
    return request instanceof UpdateItemRequest update
        ? update.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build()
        : request;
  }

  @Override
  public void afterTransmission(Context.AfterTransmission call, ExecutionAttributes attributes) {
    calls.add(
        "%s %s sent %s received %s"
            .formatted(
                attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME),
                call.httpResponse().statusCode(),
                length(call.httpRequest().firstMatchingHeader("content-length")),
                length(call.httpResponse().firstMatchingHeader("content-length"))));
  }

  @Override
  public void afterExecution(Context.AfterExecution call, ExecutionAttributes attributes) {
    call.response()
        .getValueForField("ConsumedCapacity", ConsumedCapacity.class)
        .ifPresent(
            units ->
                consumed =
                    consumed.plus(
                        call.request() instanceof GetItemRequest
                            ? Capacity.reads(units.capacityUnits())
                            : Capacity.writes(units.capacityUnits())));
  }

  private static String length(Optional<String> header) {
    return header.orElseThrow(() -> new AssertionError("a message does not say how long it is"));
  }

  @Override
  public void close() {
    client.close();
  }
}
