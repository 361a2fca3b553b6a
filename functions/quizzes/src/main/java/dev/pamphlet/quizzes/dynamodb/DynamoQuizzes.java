package dev.pamphlet.quizzes.dynamodb;

import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.dynamodb.Compressed;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.quizzes.QuizId;
import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.authoring.EditedArticle;
import dev.pamphlet.quizzes.authoring.KeepQuizzes;
import dev.pamphlet.quizzes.authoring.SavedQuiz;
import dev.pamphlet.quizzes.authoring.SourceKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Quizzes as their editor keeps them, in both tables. */
public final class DynamoQuizzes implements KeepQuizzes {

  private static final String ABSENT = "attribute_not_exists(" + StoredItem.PK + ")";

  private final DynamoDb dynamoDb;
  private final String content;
  private final String engagement;
  private final DynamoVersions versions;

  public DynamoQuizzes(DynamoDb dynamoDb, String contentTable, String engagementTable) {
    this.dynamoDb = dynamoDb;
    this.content = contentTable;
    this.engagement = engagementTable;
    this.versions = new DynamoVersions(dynamoDb, engagementTable);
  }

  @Override
  public Optional<EditedArticle> article(Slug slug) {
    return new ArticleItems(dynamoDb, content).find(slug);
  }

  @Override
  public int latest(EditedArticle article) {
    GetItemResponse found =
        dynamoDb.call(
            db ->
                db.getItem(
                    get -> get.tableName(content).key(formOf(article)).consistentRead(true)));
    return found.hasItem() ? StoredItem.read(found.item()).number(FormItem.VERSION) : 0;
  }

  @Override
  public Optional<QuizVersion> find(QuizId quiz, int number) {
    return versions.find(quiz, number);
  }

  @Override
  public Source source(QuizId quiz, int number) {
    GetItemResponse found =
        dynamoDb.call(
            db ->
                db.getItem(get -> get.tableName(engagement).key(QuizTables.source(quiz, number))));
    Item item = StoredItem.read(found.item());
    return new Source(
        SourceKind.valueOf(item.text("kind")),
        new String(Compressed.expand(item.bytes("source")), StandardCharsets.UTF_8),
        item.time("savedAt"));
  }

  @Override
  public List<QuizVersion> versions(QuizId quiz, int most) {
    return dynamoDb
        .call(
            db ->
                db.query(
                    query ->
                        query
                            .tableName(engagement)
                            .keyConditionExpression(StoredItem.PK + " = :pk")
                            .expressionAttributeValues(
                                Map.of(
                                    ":pk", AttributeValue.fromS(QuizTables.versionPartition(quiz))))
                            .scanIndexForward(false)
                            .limit(most)))
        .items()
        .stream()
        .map(item -> VersionItem.read(StoredItem.read(item)))
        .toList();
  }

  /**
   * One transaction over both tables: a form without its answers could not be graded. It holds only
   * while the article is as it was read, because a quiz of an article that was withdrawn or moved
   * in between would be public where nothing is to be; and while the form is the one before.
   */
  @Override
  public void save(EditedArticle article, SavedQuiz quiz) {
    QuizVersion version = quiz.version();
    try {
      dynamoDb.call(
          db ->
              db.transactWriteItems(
                  write ->
                      write.transactItems(
                          unchanged(article),
                          form(article, quiz),
                          put(engagement, VersionItem.of(version), ABSENT, Map.of()),
                          put(engagement, source(quiz), ABSENT, Map.of()))));
    } catch (TransactionCanceledException cancelled) {
      boolean refused =
          cancelled.cancellationReasons().stream()
              .anyMatch(reason -> "ConditionalCheckFailed".equals(reason.code()));
      throw refused ? new Superseded() : cancelled;
    }
  }

  /**
   * Raises the number of the article's changes, while it is the one that was read. Who publishes,
   * moves or withdraws the article at the same time looks first at what to take along, and so is
   * told.
   */
  private TransactWriteItem unchanged(EditedArticle article) {
    return TransactWriteItem.builder()
        .update(
            Update.builder()
                .tableName(content)
                .key(QuizTables.head(article.id()))
                .updateExpression(
                    "SET " + ArticleItems.CHANGES + " = " + ArticleItems.CHANGES + " + :one")
                .conditionExpression(ArticleItems.CHANGES + " = :changes")
                .expressionAttributeValues(
                    Map.of(":changes", number(article.changes()), ":one", number(1)))
                .build())
        .build();
  }

  private TransactWriteItem form(EditedArticle article, SavedQuiz quiz) {
    Item form = FormItem.of(formOf(article), quiz.form());
    int before = quiz.version().number() - 1;
    return before == 0
        ? put(content, form, ABSENT, Map.of())
        : put(content, form, FormItem.VERSION + " = :before", Map.of(":before", number(before)));
  }

  private static Map<String, AttributeValue> formOf(EditedArticle article) {
    return article.isPublic()
        ? QuizTables.form(article.slug())
        : QuizTables.waitingForm(article.id());
  }

  private static Item source(SavedQuiz quiz) {
    return StoredItem.begin(QuizTables.source(quiz.version().quiz(), quiz.version().number()))
        .text("kind", quiz.kind().name())
        .bytes("source", Compressed.of(quiz.source().getBytes(StandardCharsets.UTF_8)))
        .time("savedAt", quiz.savedAt())
        .build();
  }

  private static TransactWriteItem put(
      String table, Item item, String condition, Map<String, AttributeValue> values) {
    Put.Builder put =
        Put.builder().tableName(table).item(item.attributes()).conditionExpression(condition);
    if (!values.isEmpty()) {
      put.expressionAttributeValues(values);
    }
    return TransactWriteItem.builder().put(put.build()).build();
  }

  private static AttributeValue number(int number) {
    return AttributeValue.fromN(Integer.toString(number));
  }
}
