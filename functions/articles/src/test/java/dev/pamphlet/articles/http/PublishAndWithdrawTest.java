package dev.pamphlet.articles.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An editor's decisions on a saved article: when it becomes public, and when it no longer is. */
class PublishAndWithdrawTest {

  private static final Instant LATER = Newsroom.NOW.plusSeconds(3_600);
  private static final String DRAFT =
      Newsroom.source("Why servers", "draft", List.of("design"), "cost");
  private static final String PUBLISHED = Newsroom.published("Why servers", "cost");

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final Newsroom newsroom = new Newsroom(tables);

  @Test
  void aDraftIsPublishedByARequest() {
    newsroom.create("why-servers", DRAFT);

    Answered published = act("publish", 1, "");

    assertThat(published.status()).isEqualTo(200);
    assertThat(published.header("etag")).isEqualTo("\"1\"");
    assertThat(published.at("/status")).isEqualTo("published");
    assertThat(published.at("/publishedVersion")).isEqualTo("1");
    assertThat(article().status()).isEqualTo(200);
    assertThat(listed()).containsExactly("why-servers");
    assertThat(tables.client().scan(s -> s.tableName(newsroom.contentTable())).items())
        .noneMatch(item -> item.get("pk").s().startsWith("OUTBOX#"));
  }

  @Test
  void publishingCostsThreeReadsAQueryOfTheCompanionsAndOneTransaction() {
    newsroom.create("why-servers", DRAFT);

    act("publish", 1, "");

    assertThat(tables.calls())
        .containsExactly("GetItem", "GetItem", "GetItem", "Query", "TransactWriteItems");
    // DynamoDB Local charges nothing for a query that finds nothing; AWS charges one unit.
    assertThat(tables.consumed().readUnits()).isEqualTo(3);
  }

  @Test
  void publishingAPublicArticleNeedsNoQuery() {
    newsroom.create("why-servers", PUBLISHED);

    act("publish", 1, "");

    assertThat(tables.calls())
        .containsExactly("GetItem", "GetItem", "GetItem", "TransactWriteItems");
    assertThat(tables.consumed().readUnits()).isEqualTo(3);
  }

  @Test
  void publishingAgainChangesNothingForReaders() {
    newsroom.create("why-servers", PUBLISHED);
    Answered before = article();
    newsroom.at(LATER);

    assertThat(act("publish", 1, "{}").status()).isEqualTo(200);

    assertThat(article().header("etag")).isEqualTo(before.header("etag"));
  }

  @Test
  void theLatestVersionIsPublishedAndTheFirstDateKept() {
    newsroom.create("why-servers", PUBLISHED);
    newsroom.at(LATER);
    newsroom.revise("why-servers", 1, DRAFT.replace("Text of cost", "More of cost"));

    act("publish", 2, "");

    assertThat(article().at("/version")).isEqualTo("2");
    assertThat(article().at("/publishedAt")).isEqualTo("2026-11-22T12:00:00.123Z");
    assertThat(article().at("/updatedAt")).isEqualTo("2026-11-22T13:00:00.123Z");
  }

  @Test
  void aScheduledPublicationChangesNothingYet() {
    newsroom.create("why-servers", DRAFT);

    Answered scheduled = act("publish", 1, "{\"at\": \"2026-11-22T14:00:00.123+01:00\"}");

    assertThat(scheduled.status()).isEqualTo(200);
    assertThat(scheduled.at("/status")).isEqualTo("scheduled");
    assertThat(scheduled.at("/scheduledAt")).isEqualTo("2026-11-22T13:00:00.123Z");
    assertThat(scheduled.at("/scheduledVersion")).isEqualTo("1");
    assertThat(article().status()).isEqualTo(404);
    assertThat(item("SCHEDULE#" + id(), "SCHEDULE")).containsKey("listPk");
  }

  @Test
  void theFrontMatterSchedulesToo() {
    newsroom.create(
        "why-servers",
        PUBLISHED.replace("status:", "publishAt: 2026-12-01T08:00:00+01:00\nstatus:"));

    assertThat(article().status()).isEqualTo(404);
    assertThat(edit().at("/scheduledAt")).isEqualTo("2026-12-01T07:00:00Z");
    assertThat(edit().at("/status")).isEqualTo("scheduled");
  }

  @Test
  void publishingNowRemovesTheSchedule() {
    newsroom.create("why-servers", DRAFT);
    act("publish", 1, "{\"at\": \"2026-12-01T08:00:00Z\"}");

    Answered published = act("publish", 1, "");

    assertThat(published.json().has("scheduledAt")).isFalse();
    assertThat(item("SCHEDULE#" + id(), "SCHEDULE")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-11-22T12:00:00.123Z", "2026-11-22T13:00:00+01:00", "0001-01-01T00:00:00Z"})
  void aPastTimeIsRefused(String at) {
    newsroom.create("why-servers", DRAFT);

    Answered refused = act("publish", 1, "{\"at\": \"%s\"}".formatted(at));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/invalid_params/0/name")).isEqualTo("at");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"at": "tomorrow"}             | 400 | invalid-parameter
          {"at": "2026-12-01T08:00:00"}  | 400 | invalid-parameter
          {"at": 5}                      | 400 | malformed-body
          {"announce": "yes"}            | 400 | malformed-body
          {"when": "now"}                | 400 | invalid-parameter
          {"announce": true, "announce": true} | 400 | malformed-body
          []                             | 400 | malformed-body
          {}{}                           | 400 | malformed-body
          {                              | 400 | malformed-body
          """)
  void aMalformedBodyIsRefused(String body, int status, String type) {
    newsroom.create("why-servers", DRAFT);

    Answered refused = act("publish", 1, body);

    assertThat(refused.status()).isEqualTo(status);
    assertThat(refused.at("/type")).isEqualTo("/problems/" + type);
    assertThat(article().status()).isEqualTo(404);
  }

  @Test
  void theBodyIsJson() {
    newsroom.create("why-servers", DRAFT);
    Event order = newsroom.act("why-servers", "publish", 1, "{}");

    assertThat(by(order.header("content-type", "text/plain")).status()).isEqualTo(415);
    assertThat(by(order.body(" ".repeat(40_000))).status()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"publish", "withdraw", "move"})
  void anActNeedsTheLatestVersion(String act) {
    newsroom.create("why-servers", PUBLISHED);
    newsroom.revise("why-servers", 1, PUBLISHED);
    Event event = newsroom.act("why-servers", act, 1, act.equals("move") ? "{\"to\": \"x\"}" : "");

    assertThat(by(event).status()).isEqualTo(412);
    assertThat(by(event.withoutHeader("if-match")).status()).isEqualTo(428);
    assertThat(by(event.withoutHeader("if-match").header("if-none-match", "*")).status())
        .isEqualTo(428);
    assertThat(by(event.path("slug", "nothing")).status()).isEqualTo(404);
    assertThat(edit().at("/status")).isEqualTo("published");
    assertThat(edit().at("/slug")).isEqualTo("why-servers");
  }

  @Test
  void aTextlessDraftIsNotPublished() {
    newsroom.create("why-servers", "---\ntitle: Empty\nsummary: Nothing.\n---\n");

    Answered refused = act("publish", 1, "");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/invalid_params/0/name")).isEqualTo("body");
  }

  @Test
  void aWithdrawnArticleIsGoneFromItsAddressAndFromEveryList() {
    newsroom.create("why-servers", PUBLISHED);

    Answered withdrawn = act("withdraw", 1, "");

    assertThat(withdrawn.at("/status")).isEqualTo("withdrawn");
    assertThat(withdrawn.at("/withdrawnAt")).isEqualTo("2026-11-22T12:00:00.123Z");
    assertThat(withdrawn.json().has("publishedVersion")).isFalse();
    assertThat(article().status()).isEqualTo(410);
    assertThat(article().at("/type")).isEqualTo("/problems/gone");
    assertThat(article().header("cache-control")).isEqualTo("no-store");
    assertThat(section("why-servers").status()).isEqualTo(410);
    assertThat(listed()).isEmpty();
    assertThat(listedByTag("design")).isEmpty();
    assertThat(edit().at("/source")).isEqualTo(PUBLISHED);
    assertThat(
            Answered.by(newsroom.editArticles(), newsroom.creation("why-servers", DRAFT)).status())
        .isEqualTo(412);
  }

  @Test
  void aReaderOfAWithdrawnArticleCostsOneGetItem() {
    newsroom.create("why-servers", PUBLISHED);
    act("withdraw", 1, "");
    tables.reset();

    article();

    assertThat(tables.calls()).containsExactly("GetItem");
    assertThat(tables.consumed().readUnits()).isEqualTo(0.5);
  }

  @Test
  void withdrawingTwiceIsWithdrawingOnce() {
    newsroom.create("why-servers", PUBLISHED);
    act("withdraw", 1, "");
    newsroom.at(LATER);
    tables.reset();

    Answered again = act("withdraw", 1, "{}");

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.at("/withdrawnAt")).isEqualTo("2026-11-22T12:00:00.123Z");
    assertThat(tables.calls()).containsExactly("GetItem", "GetItem");
  }

  @Test
  void aDraftHasNothingToWithdrawAndStaysOne() {
    newsroom.create("why-servers", DRAFT);

    assertThat(act("withdraw", 1, "").at("/status")).isEqualTo("draft");
  }

  @Test
  void aWithdrawnScheduleLeavesADraft() {
    newsroom.create("why-servers", DRAFT);
    act("publish", 1, "{\"at\": \"2026-12-01T08:00:00Z\"}");

    assertThat(act("withdraw", 1, "").at("/status")).isEqualTo("draft");
    assertThat(act("withdraw", 1, "").at("/status")).isEqualTo("draft");
    assertThat(article().status()).isEqualTo(404);
    assertThat(item("SCHEDULE#" + id(), "SCHEDULE")).isEmpty();
  }

  @Test
  void aDraftOfAWithdrawnArticleLeavesItGoneAndPublishingBringsItBack() {
    newsroom.create("why-servers", PUBLISHED);
    act("withdraw", 1, "");
    newsroom.revise("why-servers", 1, DRAFT);
    assertThat(article().status()).isEqualTo(410);
    newsroom.at(LATER);

    act("publish", 2, "");

    assertThat(article().at("/publishedAt")).isEqualTo("2026-11-22T12:00:00.123Z");
    assertThat(listedByTag("design")).containsExactly("why-servers");
  }

  @Test
  void anArticleIsAnnouncedWithThePublicationThatFirstAsksForIt() {
    newsroom.create("why-servers", PUBLISHED.replace("status:", "announce: true\nstatus:"));

    Map<String, AttributeValue> outbox = item("OUTBOX#" + id(), "ANNOUNCEMENT");

    assertThat(outbox.get("listPk").s()).isEqualTo("OUTBOX");
    assertThat(outbox.get("card").m().get("slug").s()).isEqualTo("why-servers");
    assertThat(edit().at("/announced")).isEqualTo("true");
  }

  @Test
  void aRequestOverridesTheFrontMatter() {
    newsroom.create("why-servers", DRAFT.replace("status:", "announce: true\nstatus:"));

    assertThat(act("publish", 1, "{\"announce\": false}").at("/announced")).isEqualTo("false");
    assertThat(act("publish", 1, "{\"announce\": true}").at("/announced")).isEqualTo("true");
  }

  @Test
  void aCorrectionAnnouncesNothing() {
    newsroom.create("why-servers", PUBLISHED.replace("status:", "announce: true\nstatus:"));
    String done = item("OUTBOX#" + id(), "ANNOUNCEMENT").get("listSk").s();
    newsroom.at(LATER);

    newsroom.revise("why-servers", 1, PUBLISHED.replace("status:", "announce: true\nstatus:"));
    act("withdraw", 2, "");
    act("publish", 2, "{\"announce\": true}");

    assertThat(item("OUTBOX#" + id(), "ANNOUNCEMENT").get("listSk").s()).isEqualTo(done);
  }

  /** If the head is wrong, the article is published but not announced again. */
  @Test
  void anExistingAnnouncementStopsNoPublication() {
    newsroom.create("why-servers", DRAFT);
    Map<String, AttributeValue> made =
        Map.of(
            "pk", AttributeValue.fromS("OUTBOX#" + id()),
            "sk", AttributeValue.fromS("ANNOUNCEMENT"));
    tables.client().putItem(put -> put.tableName(newsroom.contentTable()).item(made));

    Answered published = act("publish", 1, "{\"announce\": true}");

    assertThat(published.status()).isEqualTo(200);
    assertThat(article().status()).isEqualTo(200);
    assertThat(item("OUTBOX#" + id(), "ANNOUNCEMENT")).isEqualTo(made);
  }

  private Answered act(String act, int version, String body) {
    return by(newsroom.act("why-servers", act, version, body));
  }

  private Answered by(Event event) {
    return Answered.by(newsroom.editArticles(), event);
  }

  private Answered edit() {
    return by(Event.of("edit-articles-get.json").path("slug", "why-servers"));
  }

  private String id() {
    return edit().at("/id");
  }

  private Answered article() {
    return Answered.by(
        newsroom.getArticle(), Event.of("get-article.json").path("slug", "why-servers"));
  }

  private Answered section(String slug) {
    return Answered.by(
        newsroom.getSection(),
        Event.of("get-section.json").path("slug", slug).path("section", "cost"));
  }

  private List<String> listed() {
    return slugs(Event.of("list-articles.json").query(""));
  }

  private List<String> listedByTag(String tag) {
    return slugs(Event.of("list-articles.json").query("tag=" + tag));
  }

  private List<String> slugs(Event event) {
    return Answered.by(newsroom.listArticles(), event)
        .json()
        .get("articles")
        .findValuesAsText("slug");
  }

  private Map<String, AttributeValue> item(String pk, String sk) {
    return tables
        .client()
        .getItem(
            get ->
                get.tableName(newsroom.contentTable())
                    .key(Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk))))
        .item();
  }
}
