package dev.pamphlet.quizzes.dynamodb;

import dev.pamphlet.platform.dynamodb.Conflicts;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.Refusals;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.platform.dynamodb.Table;
import dev.pamphlet.quizzes.attempts.Attempt;
import dev.pamphlet.quizzes.attempts.AttemptId;
import dev.pamphlet.quizzes.attempts.FindAttempt;
import dev.pamphlet.quizzes.attempts.RecordAttempt;
import dev.pamphlet.quizzes.statistics.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Stores attempts and counts each of them once. */
public final class DynamoAttempts implements RecordAttempt, FindAttempt {

  /** The index of the attempt's write in every transaction. */
  private static final int ATTEMPT = 0;

  private final DynamoDb dynamoDb;
  private final Table table;
  private final Conflicts conflicts;

  public DynamoAttempts(DynamoDb dynamoDb, String engagementTable, Conflicts conflicts) {
    this.dynamoDb = dynamoDb;
    this.table = new Table(dynamoDb, engagementTable);
    this.conflicts = conflicts;
  }

  /**
   * One transaction, because a recount could not confirm a count without its attempt, and an
   * attempt without its count would be missing from the statistics. A participant's first attempt
   * is counted, and puts the participant's mark. If the mark exists already, the attempt is stored
   * without being counted.
   */
  @Override
  public Attempt record(Attempt attempt, Tally tally) {
    Refusals refusals = write(counted(attempt, tally));
    return refusals.areNone()
        ? attempt
        : earlier(refusals).orElseGet(() -> recordUncounted(attempt));
  }

  private Attempt recordUncounted(Attempt attempt) {
    Refusals refusals = write(List.of(put(AttemptItem.of(attempt, false))));
    return refusals.areNone() ? attempt : earlier(refusals).orElseThrow();
  }

  private List<TransactWriteItem> counted(Attempt attempt, Tally tally) {
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(put(AttemptItem.of(attempt, true)));
    writes.add(
        CounterItem.add(
            table.writes().table(), attempt.quiz(), attempt.version(), attempt.id(), tally));
    attempt
        .participantOfQuiz()
        .ifPresent(
            participant ->
                writes.add(
                    put(StoredItem.begin(EngagementTable.participant(participant)).build())));
    return writes;
  }

  private Refusals write(List<TransactWriteItem> writes) {
    return conflicts.retry(() -> dynamoDb.transact(writes));
  }

  /** The attempt that was stored before under the same id. */
  private static Optional<Attempt> earlier(Refusals refusals) {
    return refusals.itemInTheWayOf(ATTEMPT).map(AttemptItem::read);
  }

  private TransactWriteItem put(Item item) {
    return table.writes().putIfAbsentReturningOld(item);
  }

  /** A consistent read, for a reader who has just made the attempt. */
  public Optional<Attempt> findNow(AttemptId id) {
    return table.findConsistently(EngagementTable.attempt(id)).map(AttemptItem::read);
  }

  /** An eventually consistent read: right after the attempt it may find nothing yet. */
  @Override
  public Optional<Attempt> find(AttemptId id) {
    return table.find(EngagementTable.attempt(id)).map(AttemptItem::read);
  }
}
