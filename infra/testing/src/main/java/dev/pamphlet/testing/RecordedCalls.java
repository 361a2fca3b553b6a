package dev.pamphlet.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

/** Records every call of a client, and adds up the capacity that the calls consume. */
public final class RecordedCalls implements ExecutionInterceptor {

  private final List<String> operations = new ArrayList<>();
  private final Set<String> changed = new HashSet<>();
  private Capacity consumed = Capacity.NONE;

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
  public synchronized void beforeExecution(
      Context.BeforeExecution call, ExecutionAttributes attributes) {
    String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    operations.add(operation);
    if (operation.equals("DeleteTable")) {
      call.request().getValueForField("TableName", String.class).ifPresent(changed::add);
    }
  }

  @Override
  public synchronized void afterExecution(
      Context.AfterExecution call, ExecutionAttributes attributes) {
    String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    call.response()
        .getValueForField("ConsumedCapacity", Object.class)
        .ifPresent(value -> add(operation, each(value)));
  }

  private void add(String operation, List<ConsumedCapacity> each) {
    double units = each.stream().mapToDouble(ConsumedCapacity::capacityUnits).sum();
    if (isWrite(operation)) {
      consumed = consumed.plus(Capacity.writes(units));
      each.forEach(table -> changed.add(table.tableName()));
    } else {
      consumed = consumed.plus(Capacity.reads(units));
    }
  }

  /** The capacity of all calls since the last reset. */
  public synchronized Capacity consumed() {
    return consumed;
  }

  /** The names of the operations in order, over the same time; a retry is not listed again. */
  public synchronized List<String> operations() {
    return List.copyOf(operations);
  }

  /** Forgets all calls so far, but not which tables they changed. */
  public synchronized void reset() {
    operations.clear();
    consumed = Capacity.NONE;
  }

  /** The tables that were written to or deleted since the last {@link #forget}. */
  synchronized Set<String> changed() {
    return Set.copyOf(changed);
  }

  /** Forgets all calls so far, and which tables they changed. */
  synchronized void forget() {
    reset();
    changed.clear();
  }

  /** One value, or a list of them for requests that may use several tables. */
  private static List<ConsumedCapacity> each(Object value) {
    Stream<?> each = value instanceof Collection<?> several ? several.stream() : Stream.of(value);
    return each.map(ConsumedCapacity.class::cast).toList();
  }

  private static boolean isWrite(String operation) {
    return switch (operation) {
      case "BatchGetItem", "GetItem", "Query", "Scan", "TransactGetItems" -> false;
      case "BatchWriteItem", "DeleteItem", "PutItem", "TransactWriteItems", "UpdateItem" -> true;
      default ->
          throw new IllegalStateException(operation + " does not say whether it reads or writes");
    };
  }
}
