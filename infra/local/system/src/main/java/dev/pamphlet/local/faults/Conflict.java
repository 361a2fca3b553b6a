package dev.pamphlet.local.faults;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.pamphlet.local.aws.AwsCall;
import dev.pamphlet.local.aws.AwsRefusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Another transaction is busy with an item, the first where there are several. DynamoDB Local never
 * says so.
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

  static AwsRefusal answerTo(AwsCall call) {
    return TRANSACTIONS.contains(call.action())
        ? cancelled(call.body().path("TransactItems").size())
        : AwsRefusal.ofDynamoDb(400, "TransactionConflictException", MESSAGE);
  }

  /** A reason for each item in their order, as clients count on. */
  private static AwsRefusal cancelled(int items) {
    List<String> codes = new ArrayList<>(Collections.nCopies(items, "None"));
    codes.set(0, CODE);
    AwsRefusal refusal =
        AwsRefusal.ofDynamoDb(
            400,
            "TransactionCanceledException",
            "Transaction cancelled, please refer cancellation reasons for specific reasons ["
                + String.join(", ", codes)
                + "]");
    ArrayNode reasons = refusal.body().putArray("CancellationReasons");
    codes.forEach(code -> reasons.addObject().put("Code", code));
    reasons.withObject("/0").put("Message", MESSAGE);
    // With a capital letter, unlike most of DynamoDB's messages.
    refusal.body().set("Message", refusal.body().remove("message"));
    return refusal;
  }
}
