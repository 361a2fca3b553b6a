package dev.pamphlet.articles.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.articles.Change;
import dev.pamphlet.articles.ChangeManuscripts;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.Page;
import dev.pamphlet.articles.Version;
import dev.pamphlet.articles.dynamodb.DynamoManuscripts;
import dev.pamphlet.articles.http.Newsroom;
import dev.pamphlet.content.ArticleId;
import dev.pamphlet.platform.Unavailable;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class PublishDueFunctionTest {

  private static final Instant DUE = Newsroom.NOW.plusSeconds(3_600);

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final Newsroom newsroom = new Newsroom(tables);

  @Test
  void aMinuteInWhichNothingIsDueCostsOneQuery() {
    newsroom.create("later", scheduled(DUE));

    assertThat(run()).isZero();

    assertThat(tables.calls()).containsExactly("Query");
    assertThat(article("later").status()).isEqualTo(404);
  }

  @Test
  void anArticleBecomesPublicWhenItsTimeHasCome() {
    newsroom.create("later", scheduled(DUE));
    newsroom.at(DUE);

    assertThat(run()).isEqualTo(1);

    assertThat(article("later").at("/publishedAt")).isEqualTo(DUE.toString());
    assertThat(edit("later").at("/status")).isEqualTo("published");
    assertThat(edit("later").json().has("scheduledAt")).isFalse();
    assertThat(due()).isEmpty();
  }

  @Test
  void aSecondRunFindsNothingLeft() {
    newsroom.create("later", scheduled(DUE));
    newsroom.at(DUE);
    run();
    Answered before = article("later");
    tables.reset();

    assertThat(run()).isZero();

    assertThat(tables.calls()).containsExactly("Query");
    assertThat(article("later").header("etag")).isEqualTo(before.header("etag"));
  }

  @Test
  void theScheduledVersionBecomesPublicNotALaterDraft() {
    newsroom.create("later", scheduled(DUE));
    newsroom.revise("later", 1, Newsroom.source("A later draft", "draft", List.of()));
    newsroom.at(DUE);

    run();

    assertThat(article("later").at("/version")).isEqualTo("1");
    assertThat(edit("later").at("/title")).isEqualTo("A later draft");
  }

  @Test
  void aDueRevisionReplacesThePublicVersion() {
    newsroom.create("article", Newsroom.published("First"));
    newsroom.revise("article", 1, scheduled(DUE));
    newsroom.at(DUE);

    run();

    assertThat(article("article").at("/version")).isEqualTo("2");
    assertThat(article("article").at("/publishedAt")).isEqualTo(Newsroom.NOW.toString());
  }

  @Test
  void aMovedArticleIsPublishedAtItsNewAddress() {
    newsroom.create("old", scheduled(DUE));
    Answered.by(newsroom.editArticles(), newsroom.act("old", "move", 1, "{\"to\": \"new\"}"));
    newsroom.at(DUE);

    run();

    assertThat(article("new").status()).isEqualTo(200);
    assertThat(article("old").status()).isEqualTo(308);
  }

  @Test
  void itsAnnouncementIsMadeWithIt() {
    newsroom.create("later", scheduled(DUE).replace("status:", "announce: true\nstatus:"));
    assertThat(list("OUTBOX")).isEmpty();
    newsroom.at(DUE);

    run();

    assertThat(list("OUTBOX")).hasSize(1);
  }

  @Test
  void moreThanAPageIsDoneInOneRun() {
    for (int i = 0; i < 30; i++) {
      newsroom.create("article-" + i, scheduled(DUE.minusSeconds(i)));
    }
    newsroom.at(DUE);

    assertThat(run()).isEqualTo(30);
    assertThat(due()).isEmpty();
  }

  @Test
  void aFailureStopsNoOtherPublicationAndIsRetried() {
    newsroom.create("first", scheduled(DUE.minusSeconds(2)));
    newsroom.create("second", scheduled(DUE.minusSeconds(1)));
    newsroom.at(DUE);
    String first = edit("first").at("/id");
    DynamoManuscripts store = newsroom.manuscripts();

    assertThatThrownBy(() -> run(DueRuns.of(store, failing(first), at(DUE))))
        .hasMessage("A part of the run failed; the log names it.");

    assertThat(article("first").status()).isEqualTo(404);
    assertThat(article("second").status()).isEqualTo(200);
    assertThat(run()).isEqualTo(1);
    assertThat(article("first").status()).isEqualTo(200);
  }

  @Test
  void theSecondOfTwoRunsPublishesNothingAndDoesNotFail() {
    newsroom.create("later", scheduled(DUE));
    newsroom.at(DUE);
    DynamoManuscripts store = newsroom.manuscripts();

    assertThat(run(DueRuns.of(store, overtaken(), at(DUE)))).isZero();

    assertThat(article("later").status()).isEqualTo(200);
  }

  /** The list lags behind: it names an article that is not scheduled any more. */
  @Test
  void theManuscriptDecidesNotTheList() {
    newsroom.create("draft", Newsroom.source("Draft", "draft", List.of()));
    ArticleId id = new ArticleId(edit("draft").at("/id"));
    DynamoManuscripts store = newsroom.manuscripts();

    int published =
        run(
            DueRuns.of(
                (now, limit, after) -> new Page<>(List.of(id), Optional.empty()), store, at(DUE)));

    assertThat(published).isZero();
    assertThat(article("draft").status()).isEqualTo(404);
  }

  @Test
  void aStoppedDatabaseFailsTheRun() {
    var stopped = new DynamoManuscripts(new DynamoDb(tables.stopped()), newsroom.contentTable());

    assertThatThrownBy(() -> run(DueRuns.of(stopped, stopped, at(DUE))))
        .isInstanceOf(Unavailable.class);
  }

  private static String scheduled(Instant at) {
    return Newsroom.published("Later", "cost").replace("status:", "publishAt: " + at + "\nstatus:");
  }

  private static Clock at(Instant time) {
    return Clock.fixed(time, ZoneOffset.UTC);
  }

  /** The store, which does not answer for one article. */
  private ChangeManuscripts failing(String article) {
    return new Overridden(newsroom.manuscripts()) {
      @Override
      public Manuscript get(ArticleId id) {
        if (id.value().equals(article)) {
          throw new Unavailable("dynamodb", new IllegalStateException("does not answer"));
        }
        return super.get(id);
      }
    };
  }

  /** The store, with another run that is always a moment earlier. */
  private ChangeManuscripts overtaken() {
    return new Overridden(newsroom.manuscripts()) {
      @Override
      public Optional<Version> version(ArticleId article, int number) {
        run();
        return super.version(article, number);
      }
    };
  }

  private static class Overridden implements ChangeManuscripts {

    private final ChangeManuscripts real;

    Overridden(ChangeManuscripts real) {
      this.real = real;
    }

    @Override
    public Manuscript get(ArticleId id) {
      return real.get(id);
    }

    @Override
    public Optional<Version> version(ArticleId article, int number) {
      return real.version(article, number);
    }

    @Override
    public void save(Change change) {
      real.save(change);
    }
  }

  private int run() {
    return run(newsroom.publishDue());
  }

  private static int run(PublishDueFunction function) {
    JsonNode answer = Answered.payload(function, Event.of("publish-due.json"));
    return answer.get("published").asInt();
  }

  private Answered article(String slug) {
    return Answered.by(newsroom.getArticle(), Event.of("get-article.json").path("slug", slug));
  }

  private Answered edit(String slug) {
    return Answered.by(
        newsroom.editArticles(), Event.of("edit-articles-get.json").path("slug", slug));
  }

  private List<Map<String, AttributeValue>> due() {
    return list("DUE");
  }

  private List<Map<String, AttributeValue>> list(String name) {
    return tables
        .client()
        .query(
            query ->
                query
                    .tableName(newsroom.contentTable())
                    .indexName("ListIndex")
                    .keyConditionExpression("listPk = :list")
                    .expressionAttributeValues(Map.of(":list", AttributeValue.fromS(name))))
        .items();
  }
}
