package dev.pamphlet.quizzes.dynamodb;

import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Table;
import dev.pamphlet.quizzes.FindVersion;
import dev.pamphlet.quizzes.QuizId;
import dev.pamphlet.quizzes.QuizVersion;
import java.util.Optional;

/**
 * Finds versions with their answers. A version never changes, so an eventually consistent read is
 * enough.
 */
public final class DynamoVersions implements FindVersion {

  private final Table table;

  public DynamoVersions(DynamoDb dynamoDb, String engagementTable) {
    this.table = new Table(dynamoDb, engagementTable);
  }

  @Override
  public Optional<QuizVersion> find(QuizId quiz, int number) {
    return table.find(EngagementTable.version(quiz, number)).map(QuizVersionItem::read);
  }
}
