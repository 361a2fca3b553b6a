package dev.pamphlet.local.faults;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.pamphlet.local.aws.AwsCall;
import dev.pamphlet.local.aws.AwsError;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A conflict with another transaction over the first item. DynamoDB Local never reports one.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-conflict-handling">Transaction
 *     conflict handling</a>
 */
final class Conflict {

  private static final String CODE = "TransactionConflict";
  private static final String MESSAGE = "Transaction is ongoing for the item";
  private static final Set<String> TRANSACTIONS = Set.of("TransactGetItems", "TransactWriteItems");
  private static final Set<String> WRITES = Set.of("DeleteItem", "PutItem", "UpdateItem");

  private Conflict() {}

  static boolean isPossible(String action) {
    return TRANSACTIONS.contains(action) || WRITES.contains(action);
  }

  static AwsError with(AwsCall call) {
    return TRANSACTIONS.contains(call.action())
        ? cancelled(call.body().path("TransactItems").size())
        : AwsError.ofDynamoDb(400, "TransactionConflictException", MESSAGE);
  }

  /** Has a reason for each item, in their order, which clients rely on. */
  private static AwsError cancelled(int items) {
    List<String> others = Collections.nCopies(Math.max(0, items - 1), "None");
    AwsError error =
        AwsError.ofDynamoDb(
            400,
            "TransactionCanceledException",
            "Transaction cancelled, please refer cancellation reasons for specific reasons ["
                + Stream.concat(Stream.of(CODE), others.stream()).collect(joining(", "))
                + "]");
    ArrayNode reasons = error.body().putArray("CancellationReasons");
    reasons.addObject().put("Code", CODE).put("Message", MESSAGE);
    others.forEach(none -> reasons.addObject().put("Code", none));
    // With a capital letter, unlike most of DynamoDB's messages.
    error.body().set("Message", error.body().remove("message"));
    return error;
  }
}
