package dev.pamphlet.quizzes.dynamodb;

import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Table;
import dev.pamphlet.quizzes.QuizId;
import dev.pamphlet.quizzes.statistics.ReadTally;
import dev.pamphlet.quizzes.statistics.Tally;

/**
 * Sums the counters of a version by one eventually consistent Query of its shards: at most 32 KB,
 * so at most 4 read units.
 */
public final class DynamoTallies implements ReadTally {

  private final Table table;

  public DynamoTallies(DynamoDb dynamoDb, String engagementTable) {
    this.table = new Table(dynamoDb, engagementTable);
  }

  @Override
  public Tally of(QuizId quiz, int version) {
    return CounterItem.sum(table.queryAll(EngagementTable.countersPartition(quiz, version), false));
  }
}
