package dev.pamphlet.quizzes.dynamodb;

import dev.pamphlet.platform.dynamodb.Conflicts;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.quizzes.attempts.Attempt;
import dev.pamphlet.quizzes.attempts.AttemptId;
import dev.pamphlet.quizzes.attempts.FindAttempt;
import dev.pamphlet.quizzes.attempts.RecordAttempt;
import dev.pamphlet.quizzes.statistics.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Attempts, each counted once. */
public final class DynamoAttempts implements RecordAttempt, FindAttempt {

  private static final String ABSENT = "attribute_not_exists(" + StoredItem.PK + ")";
  private static final String REFUSED = "ConditionalCheckFailed";

  private final DynamoDb dynamoDb;
  private final String table;
  private final Conflicts conflicts;

  public DynamoAttempts(DynamoDb dynamoDb, String engagementTable, Conflicts conflicts) {
    this.dynamoDb = dynamoDb;
    this.table = engagementTable;
    this.conflicts = conflicts;
  }

  /**
   * One transaction, because a count without its attempt could never be recounted, and an attempt
   * without its count would be missing. A participant's mark is put with the attempt that is
   * counted for it; whoever finds the mark there stores the attempt alone.
   */
  @Override
  public Attempt record(Attempt attempt, Tally tally) {
    try {
      write(counted(attempt, tally));
      return attempt;
    } catch (TransactionCanceledException cancelled) {
      return earlier(cancelled).orElseGet(() -> recordUncounted(attempt, cancelled));
    }
  }

  private Attempt recordUncounted(Attempt attempt, TransactionCanceledException cancelled) {
    boolean participantHasOne =
        cancelled.cancellationReasons().stream().anyMatch(DynamoAttempts::isRefusal);
    if (!participantHasOne) {
      throw cancelled;
    }
    try {
      write(List.of(put(AttemptItem.of(attempt, false))));
      return attempt;
    } catch (TransactionCanceledException again) {
      return earlier(again).orElseThrow(() -> again);
    }
  }

  private List<TransactWriteItem> counted(Attempt attempt, Tally tally) {
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(put(AttemptItem.of(attempt, true)));
    writes.add(CounterItem.add(table, attempt.quiz(), attempt.version(), attempt.id(), tally));
    attempt
        .participantOfQuiz()
        .ifPresent(
            participant ->
                writes.add(put(StoredItem.begin(QuizTables.participant(participant)).build())));
    return writes;
  }

  private void write(List<TransactWriteItem> writes) {
    conflicts.outlast(
        () -> dynamoDb.call(db -> db.transactWriteItems(write -> write.transactItems(writes))));
  }

  /** The attempt that came first with the same id: the first write of each transaction. */
  private static Optional<Attempt> earlier(TransactionCanceledException cancelled) {
    CancellationReason first = cancelled.cancellationReasons().get(0);
    return isRefusal(first)
        ? Optional.of(AttemptItem.read(StoredItem.read(first.item())))
        : Optional.empty();
  }

  private static boolean isRefusal(CancellationReason reason) {
    return REFUSED.equals(reason.code());
  }

  private TransactWriteItem put(Item item) {
    return TransactWriteItem.builder()
        .put(
            Put.builder()
                .tableName(table)
                .item(item.attributes())
                .conditionExpression(ABSENT)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build())
        .build();
  }

  /** An eventually consistent read; who comes right after an attempt may have to ask again. */
  @Override
  public Optional<Attempt> find(AttemptId id) {
    GetItemResponse found =
        dynamoDb.call(db -> db.getItem(get -> get.tableName(table).key(QuizTables.attempt(id))));
    return found.hasItem()
        ? Optional.of(AttemptItem.read(StoredItem.read(found.item())))
        : Optional.empty();
  }
}
