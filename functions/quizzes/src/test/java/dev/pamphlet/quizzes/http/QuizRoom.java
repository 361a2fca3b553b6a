package dev.pamphlet.quizzes.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.articles.http.Newsroom;
import dev.pamphlet.platform.IdSource;
import dev.pamphlet.platform.dynamodb.Conflicts;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.limits.NetworkLimit;
import dev.pamphlet.platform.secrets.Pepper;
import dev.pamphlet.platform.work.ProofOfWork;
import dev.pamphlet.quizzes.dynamodb.DynamoAttempts;
import dev.pamphlet.quizzes.dynamodb.DynamoForms;
import dev.pamphlet.quizzes.dynamodb.DynamoQuizzes;
import dev.pamphlet.quizzes.dynamodb.DynamoTallies;
import dev.pamphlet.quizzes.dynamodb.DynamoVersions;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The functions of quizzes on the tables of a test, with a clock that stands still and ids from a
 * counter. Articles and quizzes get into the tables by the editors' functions, as in production.
 */
public final class QuizRoom {

  public static final String SLUG = "two-doors";

  /** Attempts that a network may make in ten minutes here. */
  public static final int LIMIT = 50;

  public static final String QUIZ =
      """
      ---
      title: Check yourself
      pass: 50
      bands: { 90: "Excellent.", 0: "Read on." }
      ---
      ## Which door stands open? {#door see=#readers-door}
      - [x] The readers'
        > Yes.
      - [ ] The editors'
        > No.
      - [ ] None {last}

      > It was written at the top.

      ## Which have a door? {#which}
      - [x] Readers
      - [x] Editors
      - [ ] Nobody

      ## How many doors? {#many}
      = 2
        > Two.

      ## What does a door do? {#what}
      = open | opens

      ## In which order? {#order}
      1. knock
      2. open
      3. enter

      ## Whose is which? {#whose}
      - reader -> open
      - editor -> signed
      - -> nobody's
      """;

  private final LocalTables tables;
  private final Newsroom newsroom;
  private final Supplier<DynamoDbClient> client;
  private Instant now = Newsroom.NOW;
  private int ids = 1_000;

  public QuizRoom(LocalTables tables) {
    this(tables, new Newsroom(tables), tables::client);
  }

  private QuizRoom(LocalTables tables, Newsroom newsroom, Supplier<DynamoDbClient> client) {
    this.tables = tables;
    this.newsroom = newsroom;
    this.client = client;
  }

  /** The same functions with a DynamoDB that does not answer. */
  public QuizRoom withoutDatabase() {
    return new QuizRoom(tables, newsroom.withoutDatabase(), tables::stopped);
  }

  private Pepper pepper() {
    return new Pepper(dynamoDb(), engagement());
  }

  /** The same functions on a client of the test's own. */
  QuizRoom on(DynamoDbClient other) {
    return new QuizRoom(tables, newsroom, () -> other);
  }

  public Newsroom newsroom() {
    return newsroom;
  }

  /** All functions, by their logical ids. */
  public Map<String, RequestStreamHandler> functions() {
    return Map.of(
        "GetQuizFunction", getQuiz(),
        "SubmitAttemptFunction", submitAttempt(),
        "GetAttemptFunction", getAttempt(),
        "GetQuizResultsFunction", getQuizResults(),
        "EditQuizzesFunction", editQuizzes());
  }

  public void at(Instant time) {
    now = time;
  }

  /** Publishes an article with a quiz, and resets the record of costs. */
  public void open() {
    newsroom.create(SLUG, Newsroom.published("Two doors", "readers-door", "editors-door"));
    assertThat(save(0, QUIZ).status()).isEqualTo(201);
    tables.reset();
  }

  /** Saves a version, after the given one. */
  public Answered save(int after, String source) {
    return save(SLUG, after, source);
  }

  /** Saves a version in GIFT, after the given one. */
  public Answered saveGift(int after, String source) {
    return Answered.by(
        editQuizzes(),
        saving(SLUG, after, source).header("content-type", "text/x-gift; charset=utf-8"));
  }

  public Answered save(String slug, int after, String source) {
    return Answered.by(editQuizzes(), saving(slug, after, source));
  }

  public static Event saving(String slug, int after, String source) {
    Event event = Event.of("edit-quizzes-save.json").path("slug", slug).body(source);
    return after == 0
        ? event
        : event.withoutHeader("if-none-match").header("if-match", "\"" + after + "\"");
  }

  /** Withdraws the quiz, whose latest version this is. */
  public Answered withdraw(int version) {
    return Answered.by(editQuizzes(), withdrawal(version));
  }

  static Event withdrawal(int version) {
    return Event.of("edit-quizzes-withdraw.json")
        .path("slug", SLUG)
        .header("if-match", "\"" + version + "\"");
  }

  public Answered quiz() {
    return Answered.by(getQuiz(), Event.of("get-quiz.json").path("slug", SLUG));
  }

  /** The form that readers get. */
  public Questions questions() {
    return new Questions(quiz().json());
  }

  public Answered submit(String key, String body) {
    return Answered.by(submitAttempt(), submission(key, body));
  }

  public static Event submission(String key, String body) {
    return Event.of("submit-attempt.json")
        .path("slug", SLUG)
        .header("idempotency-key", key)
        .body(body);
  }

  /** Sends a browser's form, whose key is one of its fields. */
  public Answered submitForm(String fields) {
    return Answered.by(submitAttempt(), Event.of("submit-attempt-form.json").body(fields));
  }

  /** Sends the form of the quiz's page. */
  Answered submitPage(String fields) {
    return Answered.by(
        submitAttempt(), Event.of("submit-attempt-page.json").path("slug", SLUG).body(fields));
  }

  /** A different key for each number. */
  public static String key(int number) {
    return "key-of-a-test-%018d".formatted(number);
  }

  public Answered attempt(String location) {
    String id = location.substring(location.lastIndexOf('/') + 1);
    return Answered.by(getAttempt(), Event.of("get-attempt.json").path("attempt", id));
  }

  public GetQuizFunction getQuiz() {
    return new GetQuizFunction(new DynamoForms(dynamoDb(), content()));
  }

  public SubmitAttemptFunction submitAttempt() {
    Random random = new Random(1);
    return new SubmitAttemptFunction(
        new DynamoForms(dynamoDb(), content()),
        new DynamoVersions(dynamoDb(), engagement()),
        new DynamoAttempts(
            dynamoDb(), engagement(), new Conflicts(random::nextInt, milliseconds -> {})),
        new NetworkLimit(dynamoDb(), engagement(), pepper(), LIMIT)::admitOnce,
        new ProofOfWork(pepper()::bytes),
        clock(),
        IdSource.random());
  }

  public GetAttemptFunction getAttempt() {
    return new GetAttemptFunction(
        new DynamoAttempts(dynamoDb(), engagement(), Conflicts.ofProcess()),
        new DynamoVersions(dynamoDb(), engagement()),
        new DynamoTallies(dynamoDb(), engagement()));
  }

  public GetQuizResultsFunction getQuizResults() {
    return new GetQuizResultsFunction(
        new DynamoForms(dynamoDb(), content()), new DynamoTallies(dynamoDb(), engagement()));
  }

  public EditQuizzesFunction editQuizzes() {
    return new EditQuizzesFunction(
        new DynamoQuizzes(dynamoDb(), content(), engagement()),
        new DynamoTallies(dynamoDb(), engagement()),
        clock(),
        () -> "%032x".formatted(++ids));
  }

  public String content() {
    return tables.name("ContentTable");
  }

  public String engagement() {
    return tables.name("EngagementTable");
  }

  private Clock clock() {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  private DynamoDb dynamoDb() {
    return new DynamoDb(client.get());
  }

  /** The questions of {@link #QUIZ} for a reader, who knows their parts by the texts. */
  public record Questions(JsonNode quiz) {

    public int version() {
      return quiz.get("version").asInt();
    }

    public String id(int question) {
      return quiz.at("/questions/" + question + "/id").asText();
    }

    public String part(int question, String list, String text) {
      for (JsonNode part : quiz.at("/questions/" + question + "/" + list)) {
        if (part.get("markdown").asText().equals(text)) {
          return part.get("id").asText();
        }
      }
      throw new AssertionError("No " + list + " '" + text + "' in " + quiz);
    }

    private String parts(int question, String list, List<String> texts) {
      return texts.stream()
          .map(text -> "\"" + part(question, list, text) + "\"")
          .toList()
          .toString();
    }

    /** Everything right. */
    public String allRight() {
      return answers(
          List.of(
              parts(0, "options", List.of("The readers'")),
              parts(1, "options", List.of("Readers", "Editors")),
              "\"2\"",
              "\"Opens\"",
              parts(4, "items", List.of("knock", "open", "enter")),
              "{\"%s\": \"%s\", \"%s\": \"%s\"}"
                  .formatted(
                      part(5, "lefts", "reader"), part(5, "rights", "open"),
                      part(5, "lefts", "editor"), part(5, "rights", "signed"))));
    }

    /** Half of it, and some skipped. */
    public String someRight() {
      return answers(
          List.of(
              parts(0, "options", List.of("The editors'")),
              parts(1, "options", List.of("Readers")),
              "\"2.0\"",
              "null",
              parts(4, "items", List.of("enter", "knock", "open")),
              "{\"%s\": \"%s\"}".formatted(part(5, "lefts", "reader"), part(5, "rights", "open"))));
    }

    /** Answers to the questions in turn, each in JSON. */
    public String answers(List<String> answers) {
      StringBuilder json = new StringBuilder();
      for (int i = 0; i < answers.size(); i++) {
        json.append(i == 0 ? "" : ", ").append("\"%s\": %s".formatted(id(i), answers.get(i)));
      }
      return "{\"version\": %d, \"answers\": {%s}}".formatted(version(), json);
    }
  }
}
