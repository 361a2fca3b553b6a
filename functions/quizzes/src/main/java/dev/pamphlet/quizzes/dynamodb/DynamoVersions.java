package dev.pamphlet.quizzes.dynamodb;

import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.quizzes.FindVersion;
import dev.pamphlet.quizzes.QuizId;
import dev.pamphlet.quizzes.QuizVersion;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/** Versions with their answers. They never change, so any copy of one will do. */
public final class DynamoVersions implements FindVersion {

  private final DynamoDb dynamoDb;
  private final String table;

  public DynamoVersions(DynamoDb dynamoDb, String engagementTable) {
    this.dynamoDb = dynamoDb;
    this.table = engagementTable;
  }

  @Override
  public Optional<QuizVersion> find(QuizId quiz, int number) {
    GetItemResponse found =
        dynamoDb.call(
            db -> db.getItem(get -> get.tableName(table).key(QuizTables.version(quiz, number))));
    return found.hasItem()
        ? Optional.of(VersionItem.read(StoredItem.read(found.item())))
        : Optional.empty();
  }
}
