package dev.pamphlet.articles.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The addresses that an article leaves. */
class MoveArticleTest {

  private static final String PUBLISHED = Newsroom.published("Why servers", "cost");
  private static final String DRAFT =
      Newsroom.source("Why servers", "draft", List.of("design"), "cost");

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final Newsroom newsroom = new Newsroom(tables);

  @Test
  void aMovedArticleTakesEverythingAlongAndLeavesARedirect() {
    newsroom.create("old", PUBLISHED);

    Answered moved = move("old", 1, "new");

    assertThat(moved.status()).isEqualTo(200);
    assertThat(moved.at("/slug")).isEqualTo("new");
    assertThat(moved.at("/movedFrom/0")).isEqualTo("old");
    assertThat(article("new").at("/slug")).isEqualTo("new");
    assertThat(article("old").status()).isEqualTo(308);
    assertThat(article("old").header("location")).isEqualTo("/v1/articles/new");
    assertThat(section("old").status()).isEqualTo(308);
    assertThat(section("old").header("location")).isEqualTo("/v1/articles/new/sections/cost");
    assertThat(list("")).containsExactly("new");
    assertThat(list("tag=design")).containsExactly("new");
    assertThat(edit("new").at("/source")).isEqualTo(PUBLISHED);
  }

  @Test
  void aRedirectCostsOneGetItemAndMayBeKept() {
    newsroom.create("old", PUBLISHED);
    move("old", 1, "new");
    tables.reset();

    Answered redirect = section("old");

    assertThat(tables.calls()).containsExactly("GetItem");
    assertThat(tables.consumed().readUnits()).isEqualTo(0.5);
    assertThat(redirect.body()).isEmpty();
    assertThat(redirect.header("cache-control"))
        .isEqualTo("public, max-age=60, stale-while-revalidate=600");
  }

  @Test
  void aRedirectKeepsTheRequestedFormat() {
    newsroom.create("old", PUBLISHED);
    move("old", 1, "new");

    assertThat(
            Answered.by(
                    newsroom.getArticle(),
                    Event.of("get-article.json")
                        .path("slug", "old")
                        .query("content=none&utm_source=x"))
                .header("location"))
        .isEqualTo("/v1/articles/new?content=none");
  }

  @Test
  void everyFormerAddressRedirectsInOneStep() {
    newsroom.create("first", PUBLISHED);
    move("first", 1, "second");
    move("second", 1, "third");

    assertThat(article("first").header("location")).isEqualTo("/v1/articles/third");
    assertThat(article("second").header("location")).isEqualTo("/v1/articles/third");
  }

  @Test
  void anArticleMayMoveBack() {
    newsroom.create("old", PUBLISHED);
    move("old", 1, "new");

    move("new", 1, "old");

    assertThat(article("old").at("/slug")).isEqualTo("old");
    assertThat(article("new").header("location")).isEqualTo("/v1/articles/old");
    assertThat(list("")).containsExactly("old");
  }

  @Test
  void aTakenAddressStaysWithItsOwnerEvenWhenTheOwnerLeft() {
    newsroom.create("taken", PUBLISHED);
    newsroom.create("old", PUBLISHED);
    assertThat(move("old", 1, "taken").status()).isEqualTo(409);
    move("taken", 1, "elsewhere");

    assertThat(move("old", 1, "taken").status()).isEqualTo(409);
    assertThat(article("old").status()).isEqualTo(200);
    assertThat(article("taken").header("location")).isEqualTo("/v1/articles/elsewhere");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"to": "Old One"}  | 400
          {"to": "assets"}   | 400
          {"to": 5}          | 400
          {}                 | 400
          {"too": "new"}     | 400
          {"to": "new", "announce": true} | 400
          """)
  void anInvalidDestinationIsRefused(String body, int status) {
    newsroom.create("old", PUBLISHED);

    Answered refused = Answered.by(newsroom.editArticles(), newsroom.act("old", "move", 1, body));

    assertThat(refused.status()).isEqualTo(status);
    assertThat(article("old").status()).isEqualTo(200);
  }

  @Test
  void aWriteToAFormerAddressIsToldTheNewOne() {
    newsroom.create("old", PUBLISHED);
    move("old", 1, "new");

    Answered save = Answered.by(newsroom.editArticles(), newsroom.revision("old", 1, PUBLISHED));

    assertThat(save.status()).isEqualTo(409);
    assertThat(save.at("/detail")).contains("'new'");
    assertThat(move("old", 1, "third").status()).isEqualTo(409);
    assertThat(edit("old").at("/slug")).isEqualTo("new");
  }

  @Test
  void theSameMoveAgainIsAnsweredWithTheStateAndWritesNothing() {
    newsroom.create("old", PUBLISHED);
    Answered moved = move("old", 1, "new");
    tables.reset();

    Answered again = move("old", 1, "new");

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json()).isEqualTo(moved.json());
    assertThat(tables.consumed().writeUnits()).isZero();
    assertThat(move("new", 1, "new").json()).isEqualTo(moved.json());
  }

  @Test
  void aDraftLeavesNothingBehindUntilItIsPublic() {
    newsroom.create("old", DRAFT);
    move("old", 1, "new");
    assertThat(article("old").status()).isEqualTo(404);

    newsroom.revise("new", 1, PUBLISHED);

    assertThat(article("old").status()).isEqualTo(308);
  }

  @Test
  void aWithdrawnArticleIsGoneAtItsNewAddress() {
    newsroom.create("old", PUBLISHED);
    Answered.by(newsroom.editArticles(), newsroom.act("old", "withdraw", 1, ""));

    move("old", 1, "new");

    assertThat(article("old").status()).isEqualTo(308);
    assertThat(article("new").status()).isEqualTo(410);
  }

  @Test
  void companionsMoveAlong() {
    newsroom.create("old", PUBLISHED);
    put("SLUG#old", "QUIZ", Map.of("form", AttributeValue.fromS("questions")));

    move("old", 1, "new");

    assertThat(item("SLUG#new", "QUIZ").get("form").s()).isEqualTo("questions");
    assertThat(item("SLUG#old", "QUIZ")).isEmpty();
  }

  @Test
  void theFrontMatterMovesAndRevisesInOneAct() {
    newsroom.create("old", PUBLISHED);

    Answered saved = save(newsroom.creation("new", movedFrom(PUBLISHED, "old")));

    assertThat(saved.status()).isEqualTo(200);
    assertThat(saved.header("etag")).isEqualTo("\"2\"");
    assertThat(saved.at("/movedFrom/0")).isEqualTo("old");
    assertThat(saved.at("/publishedAt")).isEqualTo("2026-11-22T12:00:00.123Z");
    assertThat(article("old").header("location")).isEqualTo("/v1/articles/new");
    assertThat(article("new").at("/version")).isEqualTo("2");
    assertThat(list("tag=design")).containsExactly("new");
  }

  @Test
  void aMovedDraftTakesThePublicVersionAlong() {
    newsroom.create("old", PUBLISHED);

    save(newsroom.creation("new", movedFrom(DRAFT.replace("Text of cost", "A draft"), "old")));

    assertThat(article("new").at("/version")).isEqualTo("1");
    assertThat(article("new").at("/sections/1/html")).contains("Text of cost");
    assertThat(list("tag=design")).containsExactly("new");
    assertThat(article("old").status()).isEqualTo(308);
  }

  @Test
  void aRenamedFolderMayStateItsBaseVersion() {
    newsroom.create("old", PUBLISHED);
    newsroom.revise("old", 1, PUBLISHED);
    String text = movedFrom(PUBLISHED, "old");

    assertThat(save(newsroom.revision("new", 1, text)).status()).isEqualTo(412);
    assertThat(save(newsroom.revision("new", 2, text)).status()).isEqualTo(200);
  }

  @Test
  void aMovedArticleMayKeepItsMovedFrom() {
    newsroom.create("old", PUBLISHED);
    save(newsroom.creation("new", movedFrom(PUBLISHED, "old")));

    assertThat(save(newsroom.revision("new", 2, movedFrom(PUBLISHED, "old"))).status())
        .isEqualTo(200);
    assertThat(save(newsroom.revision("new", 3, PUBLISHED)).at("/movedFrom/0")).isEqualTo("old");
  }

  @Test
  void anUnusedFormerAddressBecomesTheArticles() {
    Answered created = save(newsroom.creation("new", movedFrom(PUBLISHED, "old")));

    assertThat(created.status()).isEqualTo(201);
    assertThat(article("old").header("location")).isEqualTo("/v1/articles/new");
    assertThat(save(newsroom.creation("old", PUBLISHED)).status()).isEqualTo(409);
  }

  @Test
  void anArticleIsNotTakenFromItsOwner() {
    newsroom.create("theirs", PUBLISHED);
    newsroom.create("also-theirs", PUBLISHED);
    newsroom.create("mine", PUBLISHED);

    assertThat(save(newsroom.revision("mine", 1, movedFrom(PUBLISHED, "theirs"))).status())
        .isEqualTo(409);
    assertThat(save(newsroom.creation("new", movedFrom(PUBLISHED, "theirs, also-theirs"))).status())
        .isEqualTo(409);
    move("theirs", 1, "theirs-now");
    Answered refused = save(newsroom.creation("new", movedFrom(PUBLISHED, "theirs")));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/invalid_params/0/name")).isEqualTo("movedFrom");
    assertThat(article("theirs-now").status()).isEqualTo(200);
  }

  @Test
  void anArticleCannotHaveMovedFromItsPresentAddress() {
    Answered refused = save(newsroom.creation("old", movedFrom(PUBLISHED, "old")));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/invalid_params/0/name")).isEqualTo("movedFrom");
  }

  private static String movedFrom(String source, String slugs) {
    return source.replace("status:", "movedFrom: [" + slugs + "]\nstatus:");
  }

  private Answered save(Event event) {
    return Answered.by(newsroom.editArticles(), event);
  }

  private Answered move(String slug, int version, String to) {
    return Answered.by(
        newsroom.editArticles(),
        newsroom.act(slug, "move", version, "{\"to\": \"%s\"}".formatted(to)));
  }

  private Answered edit(String slug) {
    return Answered.by(
        newsroom.editArticles(), Event.of("edit-articles-get.json").path("slug", slug));
  }

  private Answered article(String slug) {
    return Answered.by(newsroom.getArticle(), Event.of("get-article.json").path("slug", slug));
  }

  private Answered section(String slug) {
    return Answered.by(
        newsroom.getSection(),
        Event.of("get-section.json").path("slug", slug).path("section", "cost"));
  }

  private List<String> list(String query) {
    return Answered.by(newsroom.listArticles(), Event.of("list-articles.json").query(query))
        .json()
        .get("articles")
        .findValuesAsText("slug");
  }

  private void put(String pk, String sk, Map<String, AttributeValue> attributes) {
    Map<String, AttributeValue> item = new HashMap<>(attributes);
    item.put("pk", AttributeValue.fromS(pk));
    item.put("sk", AttributeValue.fromS(sk));
    tables.client().putItem(put -> put.tableName(newsroom.contentTable()).item(item));
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
