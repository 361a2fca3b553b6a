package dev.pamphlet.quizzes.dynamodb;

import dev.pamphlet.articles.Addresses;
import dev.pamphlet.articles.ArticleText;
import dev.pamphlet.articles.Change;
import dev.pamphlet.articles.FrontMatter;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.dynamodb.DynamoManuscripts;
import dev.pamphlet.content.ArticleId;
import dev.pamphlet.content.Section;
import dev.pamphlet.content.SectionId;
import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.IdSource;
import dev.pamphlet.platform.dynamodb.Conflicts;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.quizzes.Form;
import dev.pamphlet.quizzes.IdentifiedQuestion;
import dev.pamphlet.quizzes.Quiz;
import dev.pamphlet.quizzes.QuizId;
import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.RandomQuizzes;
import dev.pamphlet.quizzes.Response;
import dev.pamphlet.quizzes.attempts.Attempt;
import dev.pamphlet.quizzes.attempts.AttemptId;
import dev.pamphlet.quizzes.attempts.Grader;
import dev.pamphlet.quizzes.attempts.RandomKey;
import dev.pamphlet.quizzes.authoring.EditedArticle;
import dev.pamphlet.quizzes.authoring.SavedQuiz;
import dev.pamphlet.quizzes.authoring.SourceKind;
import dev.pamphlet.quizzes.statistics.Tally;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The base of the stores' contracts. A contract holds for a port with any DynamoDB behind it. Its
 * articles, quizzes and keys have ids of their own, so it also holds in tables that are not empty.
 * Eventually consistent reads get time to catch up. Articles get into the tables by the store of
 * articles.
 */
abstract class StoreContract {

  private static final Instant FIRST_DAY = Instant.parse("2100-01-01T00:00:00Z");
  private static final long WINDOWS_OF_30_YEARS = 1_576_800;
  private static final long SECONDS_OF_A_WINDOW = 600;

  private final StoreUnderTest store;
  private final Random random = new Random(1);
  private Instant start;
  private String own;

  StoreContract(StoreUnderTest store) {
    this.store = store;
  }

  @BeforeEach
  final void beginAtATimeOfItsOwn() {
    long window = ThreadLocalRandom.current().nextLong(WINDOWS_OF_30_YEARS);
    start = FIRST_DAY.plusSeconds(window * SECONDS_OF_A_WINDOW);
    own = newId().substring(0, 16);
  }

  /** A moment of this test; the first begins a window of ten minutes. */
  final Instant second(int second) {
    return start.plusSeconds(second);
  }

  /** A slug of this test. */
  final Slug slug(String name) {
    return new Slug(name + "-" + own);
  }

  static String newId() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  static RandomKey newKey() {
    return new RandomKey(newId());
  }

  final DynamoDbClient client() {
    return store.client().get();
  }

  final DynamoDb dynamoDb() {
    return new DynamoDb(client());
  }

  final String content() {
    return store.content().get();
  }

  final String engagement() {
    return store.engagement().get();
  }

  final DynamoQuizzes quizzes() {
    return new DynamoQuizzes(dynamoDb(), content(), engagement());
  }

  final DynamoForms forms() {
    return new DynamoForms(dynamoDb(), content());
  }

  final DynamoVersions versions() {
    return new DynamoVersions(dynamoDb(), engagement());
  }

  final DynamoAttempts attempts() {
    return new DynamoAttempts(dynamoDb(), engagement(), Conflicts.ofProcess());
  }

  final DynamoTallies tallies() {
    return new DynamoTallies(dynamoDb(), engagement());
  }

  /** Puts an article into the table, and returns its manuscript. */
  final Manuscript create(Slug slug, boolean published) {
    return save(
        Change.create(
            new ArticleId(newId()), Addresses.of(slug), "source", text(published), second(0)));
  }

  final Manuscript revise(Manuscript before) {
    return save(Change.revise(before, before.addresses(), "source", text(true), second(1)));
  }

  /** The manuscript after its quiz was saved. */
  final Manuscript changed(Manuscript before) {
    return new DynamoManuscripts(dynamoDb(), content()).get(before.id());
  }

  final Manuscript publish(Manuscript before) {
    return save(Change.publish(before, before.version(), text(true), false, second(1)));
  }

  final Manuscript withdraw(Manuscript before) {
    return save(Change.withdraw(before, second(2)));
  }

  final Manuscript move(Manuscript before, Slug to) {
    return save(Change.move(before, to, second(3)));
  }

  private Manuscript save(Change change) {
    new DynamoManuscripts(dynamoDb(), content()).save(change);
    return change.after();
  }

  private static ArticleText text(boolean published) {
    return new ArticleText(
        new FrontMatter(
            "The lighthouse",
            "",
            Optional.empty(),
            List.of(),
            published,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            List.of(),
            Optional.empty(),
            List.of()),
        List.of(
            new Section(SectionId.INTRODUCTION, "", 1, "Text.", "<p>Text.</p>", List.of()),
            new Section(
                new SectionId("lamp"), "The lamp 🗼", 2, "## The lamp", "<h2>…</h2>", List.of())),
        List.of());
  }

  /** The article as the editor of its quiz finds it. */
  final EditedArticle edited(Slug slug) {
    return quizzes().article(slug).orElseThrow();
  }

  /** A version of a quiz with a question of every kind. */
  final QuizVersion version(QuizId quiz, int number) {
    Quiz text = RandomQuizzes.ofEveryKind(random).text();
    return QuizVersion.of(quiz, number, text, IdSource.random());
  }

  /** A version as it is saved, with what readers get of it. */
  final SavedQuiz saved(QuizVersion version) {
    return new SavedQuiz(
        version,
        new Form(
            version.quiz(),
            version.number(),
            version.questions().stream().map(IdentifiedQuestion::id).toList(),
            ("{\"title\":\"Form " + version.number() + " 🗼\"}").getBytes(StandardCharsets.UTF_8)),
        SourceKind.MARKDOWN,
        "source " + version.number() + " 🗼",
        second(version.number()));
  }

  /** Saves a version of an article's quiz, and returns it. */
  final SavedQuiz saveQuiz(Slug slug, int number) {
    EditedArticle article = edited(slug);
    SavedQuiz quiz = saved(version(article.id(), number));
    quizzes().save(article, quiz);
    return quiz;
  }

  /** An attempt at a version, without a participant. */
  final Attempt attempt(QuizVersion version, Map<String, Response> responses) {
    return attempt(version, newKey(), "digest", Optional.empty(), responses);
  }

  /** An attempt of a participant. */
  final Attempt attemptOf(RandomKey participant, QuizVersion version) {
    return attempt(version, newKey(), "digest", Optional.of(participant), responses(version));
  }

  final Attempt attempt(
      QuizVersion version,
      RandomKey key,
      String digest,
      Optional<RandomKey> participant,
      Map<String, Response> responses) {
    return new Attempt(
        AttemptId.of(version.quiz(), key),
        version.quiz(),
        slug("tower"),
        version.number(),
        digest,
        participant,
        responses,
        Grader.grade(version, responses).points(),
        second(7));
  }

  /** Answers to most of the questions. */
  final Map<String, Response> responses(QuizVersion version) {
    return RandomQuizzes.responses(version, random);
  }

  /** Stores an attempt as a reader's is stored. */
  final Attempt record(QuizVersion version, Attempt attempt) {
    return attempts().record(attempt, tally(version, attempt));
  }

  static Tally tally(QuizVersion version, Attempt attempt) {
    return Tally.of(Grader.grade(version, attempt.responses()));
  }

  /** An attempt as it is stored: without its participant. */
  static Attempt stored(Attempt attempt) {
    return new Attempt(
        attempt.id(),
        attempt.quiz(),
        attempt.article(),
        attempt.version(),
        attempt.digest(),
        Optional.empty(),
        attempt.responses(),
        attempt.points(),
        attempt.at());
  }

  /** All items of some partitions of a table, as they are at this moment. */
  final List<Map<String, AttributeValue>> items(String table, String... partitions) {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    for (String partition : partitions) {
      items.addAll(
          client()
              .query(
                  query ->
                      query
                          .tableName(table)
                          .keyConditionExpression("pk = :pk")
                          .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition)))
                          .consistentRead(true))
              .items());
    }
    return items;
  }
}
