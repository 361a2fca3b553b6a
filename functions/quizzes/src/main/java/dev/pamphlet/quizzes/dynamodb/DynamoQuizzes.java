package dev.pamphlet.quizzes.dynamodb;

import dev.pamphlet.content.ArticleFacts;
import dev.pamphlet.content.ContentsEntry;
import dev.pamphlet.content.Slug;
import dev.pamphlet.content.dynamodb.ContentTable;
import dev.pamphlet.content.dynamodb.HeadItem;
import dev.pamphlet.content.dynamodb.OwnerItem;
import dev.pamphlet.content.dynamodb.VersionItem;
import dev.pamphlet.platform.Superseded;
import dev.pamphlet.platform.dynamodb.Compressed;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.platform.dynamodb.Table;
import dev.pamphlet.quizzes.QuizId;
import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.authoring.EditedArticle;
import dev.pamphlet.quizzes.authoring.EditedQuiz;
import dev.pamphlet.quizzes.authoring.KeepQuizzes;
import dev.pamphlet.quizzes.authoring.SavedQuiz;
import dev.pamphlet.quizzes.authoring.SourceKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Stores the versions of quizzes for their editors, in both tables. */
public final class DynamoQuizzes implements KeepQuizzes {

  private final DynamoDb dynamoDb;
  private final Table content;
  private final Table engagement;
  private final DynamoVersions versions;

  public DynamoQuizzes(DynamoDb dynamoDb, String contentTable, String engagementTable) {
    this.dynamoDb = dynamoDb;
    this.content = new Table(dynamoDb, contentTable);
    this.engagement = new Table(dynamoDb, engagementTable);
    this.versions = new DynamoVersions(dynamoDb, engagementTable);
  }

  /** Consistent reads, because they decide whether a save is accepted. */
  @Override
  public Optional<EditedArticle> article(Slug slug) {
    return content
        .findConsistently(ContentTable.owner(slug))
        .map(OwnerItem::read)
        .map(id -> HeadItem.read(required(ContentTable.head(id))))
        .map(facts -> new EditedArticle(facts, sections(facts)));
  }

  /** The sections that readers see, not those of a later draft. */
  private List<ContentsEntry> sections(ArticleFacts facts) {
    return VersionItem.contents(
        required(ContentTable.version(facts.id(), facts.versionForReaders())));
  }

  private Item required(Map<String, AttributeValue> key) {
    return content
        .findConsistently(key)
        .orElseThrow(() -> new IllegalStateException("An article lacks one of its items."));
  }

  @Override
  public Optional<EditedQuiz> quiz(EditedArticle article) {
    return content
        .findConsistently(FormItem.key(article.facts()))
        .map(form -> FormItem.readEdited(article, form));
  }

  @Override
  public Optional<QuizVersion> find(QuizId quiz, int number) {
    return versions.find(quiz, number);
  }

  @Override
  public Source source(QuizId quiz, int number) {
    Item item =
        engagement
            .findConsistently(EngagementTable.source(quiz, number))
            .orElseThrow(() -> new IllegalStateException("The source of a quiz is missing."));
    return new Source(
        SourceKind.valueOf(item.text("kind")),
        new String(Compressed.expand(item.bytes("source")), StandardCharsets.UTF_8),
        item.time("savedAt"));
  }

  @Override
  public List<QuizVersion> versions(QuizId quiz, int most) {
    return engagement
        .query(
            query ->
                query
                    .keyConditionExpression(StoredItem.PK + " = :pk")
                    .expressionAttributeValues(
                        Map.of(":pk", AttributeValue.fromS(EngagementTable.versionPartition(quiz))))
                    .scanIndexForward(false)
                    .limit(most))
        .items()
        .stream()
        .map(item -> QuizVersionItem.read(StoredItem.read(item)))
        .toList();
  }

  /**
   * One transaction over both tables: a form without its answers could not be graded. It succeeds
   * only if the form is still the previous version's, and if the article has not changed since it
   * was read. Otherwise, the quiz of an article that was withdrawn or moved meanwhile would become
   * public at an address that shows no article.
   */
  @Override
  public void save(EditedArticle article, SavedQuiz quiz) {
    boolean done =
        dynamoDb
            .transact(
                List.of(
                    HeadItem.raiseChanges(content.writes(), article.facts()),
                    form(article, quiz),
                    engagement.writes().putIfAbsent(QuizVersionItem.of(quiz.version())),
                    engagement.writes().putIfAbsent(source(quiz))))
            .areNone();
    if (!done) {
      throw new Superseded();
    }
  }

  /**
   * Replaces the form by a mark that keeps its version, so that the next save is conditional on it.
   * The same transaction raises the article's number of changes. Otherwise, a save that began
   * earlier would bring the quiz back unnoticed.
   */
  @Override
  public void withdraw(EditedQuiz quiz, Instant at) {
    boolean done =
        dynamoDb
            .transact(
                List.of(
                    HeadItem.raiseChanges(content.writes(), quiz.article().facts()),
                    content
                        .writes()
                        .putIf(FormItem.VERSION, quiz.version(), FormItem.withdrawn(quiz, at))))
            .areNone();
    if (!done) {
      throw new Superseded();
    }
  }

  private TransactWriteItem form(EditedArticle article, SavedQuiz quiz) {
    Item form = FormItem.of(FormItem.key(article.facts()), quiz.form());
    int before = quiz.version().number() - 1;
    return before == 0
        ? content.writes().putIfAbsent(form)
        : content.writes().putIf(FormItem.VERSION, before, form);
  }

  private static Item source(SavedQuiz quiz) {
    return StoredItem.begin(EngagementTable.source(quiz.version().quiz(), quiz.version().number()))
        .text("kind", quiz.kind().name())
        .bytes("source", Compressed.of(quiz.source().getBytes(StandardCharsets.UTF_8)))
        .time("savedAt", quiz.savedAt())
        .build();
  }
}
