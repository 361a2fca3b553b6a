package dev.pamphlet.quizzes.dynamodb;

import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.quizzes.QuizId;
import dev.pamphlet.quizzes.statistics.ReadTally;
import dev.pamphlet.quizzes.statistics.Tally;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is counted of a version, by one eventually consistent Query of its shards: at most 32 KB, so
 * at most 4 read units.
 */
public final class DynamoTallies implements ReadTally {

  private final DynamoDb dynamoDb;
  private final String table;

  public DynamoTallies(DynamoDb dynamoDb, String engagementTable) {
    this.dynamoDb = dynamoDb;
    this.table = engagementTable;
  }

  @Override
  public Tally of(QuizId quiz, int version) {
    return CounterItem.sum(
        dynamoDb
            .call(
                db ->
                    db.query(
                        query ->
                            query
                                .tableName(table)
                                .keyConditionExpression(StoredItem.PK + " = :pk")
                                .expressionAttributeValues(
                                    Map.of(
                                        ":pk",
                                        AttributeValue.fromS(
                                            QuizTables.countersPartition(quiz, version))))))
            .items());
  }
}
