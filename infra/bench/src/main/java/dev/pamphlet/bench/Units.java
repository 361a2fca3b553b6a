package dev.pamphlet.bench;

import java.util.Collection;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** Adds up the capacity units that the calls of a client consume, as DynamoDB tells them. */
final class Units implements ExecutionInterceptor {

  private final DoubleAdder reads = new DoubleAdder();
  private final DoubleAdder writes = new DoubleAdder();

  double reads() {
    return reads.sum();
  }

  double writes() {
    return writes.sum();
  }

  void reset() {
    reads.reset();
    writes.reset();
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest call, ExecutionAttributes attributes) {
    SdkRequest.Builder request = call.request().toBuilder();
    for (SdkField<?> field : call.request().sdkFields()) {
      if (field.memberName().equals("ReturnConsumedCapacity")) {
        field.set((SdkPojo) request, ReturnConsumedCapacity.TOTAL.toString());
      }
    }
    return request.build();
  }

  @Override
  public void afterExecution(Context.AfterExecution call, ExecutionAttributes attributes) {
    String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    boolean isWrite = !operation.matches("BatchGetItem|GetItem|Query|Scan|TransactGetItems");
    call.response()
        .getValueForField("ConsumedCapacity", Object.class)
        .ifPresent(
            value -> {
              Stream<?> each = value instanceof Collection<?> all ? all.stream() : Stream.of(value);
              each.map(ConsumedCapacity.class::cast)
                  .forEach(consumed -> (isWrite ? writes : reads).add(consumed.capacityUnits()));
            });
  }
}
