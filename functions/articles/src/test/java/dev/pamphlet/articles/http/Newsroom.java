package dev.pamphlet.articles.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.pamphlet.articles.dynamodb.DynamoArticles;
import dev.pamphlet.articles.dynamodb.DynamoCards;
import dev.pamphlet.articles.dynamodb.DynamoManuscripts;
import dev.pamphlet.articles.dynamodb.DynamoPreviews;
import dev.pamphlet.articles.dynamodb.DynamoSettings;
import dev.pamphlet.articles.schedule.DueRuns;
import dev.pamphlet.articles.schedule.PublishDueFunction;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.Handlers;
import dev.pamphlet.testing.LocalTables;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The functions of this module on the tables of a test, with a clock that stands still and ids from
 * a counter. Articles get into the tables by the editor's function, as in production.
 */
public final class Newsroom {

  public static final Instant NOW = Instant.parse("2026-11-22T12:00:00.123Z");

  private final LocalTables tables;
  private final Supplier<DynamoDbClient> client;
  private Instant now = NOW;
  private int ids;

  public Newsroom(LocalTables tables) {
    this(tables, tables::client);
  }

  private Newsroom(LocalTables tables, Supplier<DynamoDbClient> client) {
    this.tables = tables;
    this.client = client;
  }

  /** The same functions with a DynamoDB that does not answer. */
  public Newsroom withoutDatabase() {
    return new Newsroom(tables, tables::stopped);
  }

  /** All functions, by their logical ids. */
  public Map<String, RequestStreamHandler> functions() {
    return Map.of(
        "ListArticlesFunction", listArticles(),
        "GetArticleFunction", getArticle(),
        "GetSectionFunction", getSection(),
        "EditArticlesFunction", editArticles(),
        "PublishDueFunction", Handlers.streaming(publishDue()));
  }

  /** A source with a section for each id, and an introduction. */
  public static String source(String title, String status, List<String> tags, String... sections) {
    return """
        ---
        title: %s
        summary: What it is about.
        author: Pamphlet
        tags: [%s]
        status: %s
        ---

        The introduction of %s.
        %s"""
        .formatted(
            title,
            String.join(", ", tags),
            status,
            title,
            List.of(sections).stream()
                .map(id -> "\n## About " + id + " {#" + id + "}\n\nText of " + id + ".\n")
                .collect(Collectors.joining()));
  }

  public static String published(String title, String... sections) {
    return source(title, "published", List.of("design"), sections);
  }

  public void at(Instant time) {
    now = time;
  }

  /** Puts a first version into the tables. Its cost is not recorded. */
  public void create(String slug, String source) {
    Answered created = Answered.by(editArticles(), creation(slug, source));
    assertThat(created.status()).as(created.at("/detail")).isEqualTo(201);
    tables.reset();
  }

  /** Puts a further version into the tables. Its cost is not recorded. */
  public void revise(String slug, int version, String source) {
    Answered revised = Answered.by(editArticles(), revision(slug, version, source));
    assertThat(revised.status()).as(revised.at("/detail")).isEqualTo(200);
    tables.reset();
  }

  public Event creation(String slug, String source) {
    return Event.of("edit-articles-create.json").path("slug", slug).body(source);
  }

  public Event revision(String slug, int version, String source) {
    return Event.of("edit-articles-revise.json")
        .path("slug", slug)
        .header("if-match", "\"" + version + "\"")
        .body(source);
  }

  /** An act on an article, based on the latest version that its editor knows. */
  public Event act(String slug, String act, int version, String body) {
    return Event.of("edit-articles-" + act + ".json")
        .path("slug", slug)
        .header("if-match", "\"" + version + "\"")
        .header("content-type", "application/json")
        .body(body);
  }

  public GetSectionFunction getSection() {
    return new GetSectionFunction(new DynamoArticles(dynamoDb(), contentTable()));
  }

  public GetArticleFunction getArticle() {
    return new GetArticleFunction(new DynamoArticles(dynamoDb(), contentTable()));
  }

  public ListArticlesFunction listArticles() {
    return new ListArticlesFunction(new DynamoCards(dynamoDb(), contentTable()));
  }

  public PublishDueFunction publishDue() {
    return DueRuns.of(manuscripts(), manuscripts(), Clock.fixed(now, ZoneOffset.UTC));
  }

  public EditArticlesFunction editArticles() {
    return editArticles(client.get());
  }

  public EditArticlesFunction editArticles(DynamoDbClient client) {
    return new EditArticlesFunction(
        new DynamoManuscripts(new DynamoDb(client), contentTable()),
        new DynamoPreviews(new DynamoDb(client), contentTable()),
        new DynamoSettings(new DynamoDb(client), contentTable()),
        Clock.fixed(now, ZoneOffset.UTC),
        () -> "%032x".formatted(++ids));
  }

  public String contentTable() {
    return tables.name("ContentTable");
  }

  /** The store behind the functions. */
  public DynamoManuscripts manuscripts() {
    return new DynamoManuscripts(dynamoDb(), contentTable());
  }

  private DynamoDb dynamoDb() {
    return new DynamoDb(client.get());
  }
}
