package dev.pamphlet.articles.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.AtOnce;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditArticlesFunctionTest {

  private static final String SOURCE = Newsroom.published("Why servers", "cost", "end");
  private static final String DRAFT =
      Newsroom.source("Why servers", "draft", List.of("design"), "cost", "end");

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final Newsroom newsroom = new Newsroom(tables);

  @Test
  void aFirstSaveCreatesAndPublishes() {
    Answered answered = put(newsroom.creation("why-servers", SOURCE));

    assertThat(answered.status()).isEqualTo(201);
    assertThat(answered.header("etag")).isEqualTo("\"1\"");
    assertThat(answered.header("cache-control")).isEqualTo("no-store");
    assertThat(answered.at("/id")).isEqualTo("00000000000000000000000000000001");
    assertThat(answered.at("/slug")).isEqualTo("why-servers");
    assertThat(answered.at("/version")).isEqualTo("1");
    assertThat(answered.at("/publishedVersion")).isEqualTo("1");
    assertThat(answered.at("/publishedAt")).isEqualTo("2026-11-22T12:00:00.123Z");
    assertThat(answered.json().at("/sections/added").toString())
        .isEqualTo("[\"introduction\",\"cost\",\"end\"]");
    assertThat(section("why-servers", "cost").status()).isEqualTo(200);
  }

  @Test
  void aFirstSaveCostsOneReadAndOneTransaction() {
    put(newsroom.creation("why-servers", SOURCE));

    assertThat(tables.calls()).containsExactly("GetItem", "TransactWriteItems");
    // One consistent read, which finds nothing. DynamoDB Local does not report the cost of a
    // transaction as AWS does, which charges each item twice.
    assertThat(tables.consumed().readUnits()).isEqualTo(1);
  }

  @Test
  void aDraftIsForItsEditorOnly() {
    Answered answered = put(newsroom.creation("why-servers", DRAFT));

    assertThat(answered.status()).isEqualTo(201);
    assertThat(answered.json().has("publishedVersion")).isFalse();
    assertThat(section("why-servers", "cost").status()).isEqualTo(404);
    assertThat(edit("why-servers").at("/source")).isEqualTo(DRAFT);
  }

  @Test
  void aRevisionReportsTheChangedSections() {
    newsroom.create("why-servers", SOURCE);

    Answered answered =
        put(
            newsroom.revision(
                "why-servers",
                1,
                Newsroom.published("Why servers", "cost", "outlook")
                    .replace("Text of cost", "More text of cost")));

    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.header("etag")).isEqualTo("\"2\"");
    assertThat(answered.json().at("/sections/added").toString()).isEqualTo("[\"outlook\"]");
    assertThat(answered.json().at("/sections/changed").toString()).isEqualTo("[\"cost\"]");
    assertThat(answered.json().at("/sections/removed").toString()).isEqualTo("[\"end\"]");
    assertThat(section("why-servers", "cost").at("/html")).contains("More text");
  }

  @Test
  void aDraftOfAPublishedArticleLeavesItPublic() {
    newsroom.create("why-servers", SOURCE);

    Answered answered =
        put(newsroom.revision("why-servers", 1, DRAFT.replace("Text of cost", "A draft of it")));

    assertThat(answered.at("/version")).isEqualTo("2");
    assertThat(answered.at("/publishedVersion")).isEqualTo("1");
    assertThat(section("why-servers", "cost").at("/html")).contains("Text of cost");
    assertThat(section("why-servers", "cost").at("/article/version")).isEqualTo("1");
  }

  @Test
  void theSecondOfTwoEditorsIsRefused() {
    newsroom.create("why-servers", SOURCE);
    newsroom.revise("why-servers", 1, SOURCE.replace("Text of end", "By the first"));

    Answered second =
        put(newsroom.revision("why-servers", 1, SOURCE.replace("Text of end", "By the second")));

    assertThat(second.status()).isEqualTo(412);
    assertThat(section("why-servers", "end").at("/html")).contains("By the first");
    assertThat(edit("why-servers").header("etag")).isEqualTo("\"2\"");
  }

  @Test
  void onlyOneOfManyEditorsAtOnceSaves() throws Exception {
    newsroom.create("why-servers", SOURCE);
    EditArticlesFunction function = newsroom.editArticles();
    List<Event> saves =
        IntStream.range(0, 8)
            .mapToObj(i -> SOURCE.replace("Text of end", "By " + i))
            .map(source -> newsroom.revision("why-servers", 1, source))
            .toList();

    List<Integer> statuses =
        AtOnce.of(saves.size(), i -> Answered.by(function, saves.get(i)).status());

    // DynamoDB may report a conflict of transactions to a loser: 503, to be retried.
    assertThat(statuses).containsOnlyOnce(200).allMatch(s -> List.of(200, 412, 503).contains(s));
    assertThat(edit("why-servers").header("etag")).isEqualTo("\"2\"");
  }

  @Test
  void aSlugIsTakenOnce() {
    newsroom.create("why-servers", DRAFT);

    Answered second = put(newsroom.creation("why-servers", SOURCE));

    assertThat(second.status()).isEqualTo(412);
    assertThat(second.at("/detail")).contains("already");
    assertThat(section("why-servers", "cost").status()).isEqualTo(404);
  }

  @Test
  void aMissingArticleCannotBeRevised() {
    Answered answered = put(newsroom.revision("why-servers", 1, SOURCE));

    assertThat(answered.status()).isEqualTo(412);
    assertThat(answered.at("/detail")).contains("If-None-Match: *");
    assertNothingIsStored();
  }

  @Test
  void aSaveWithoutAPreconditionIsRefused() {
    Answered answered =
        put(newsroom.creation("why-servers", SOURCE).withoutHeader("if-none-match"));

    assertThat(answered.status()).isEqualTo(428);
    assertNothingIsStored();
  }

  @ParameterizedTest
  @CsvSource({"if-match, *", "if-match, 1", "if-match, 'W/\"1\"'", "if-none-match, '\"1\"'"})
  void aMalformedPreconditionIsRefused(String header, String value) {
    Answered answered =
        put(
            newsroom
                .creation("why-servers", SOURCE)
                .withoutHeader("if-none-match")
                .header(header, value));

    assertThat(answered.status()).isEqualTo(400);
    assertThat(answered.at("/invalid_params/0/name")).isEqualTo(header);
    assertNothingIsStored();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/json", "text/markdown; charset=latin1"})
  void aBodyOfAnotherTypeIsRefused(String type) {
    Answered answered = put(newsroom.creation("why-servers", SOURCE).header("content-type", type));

    assertThat(answered.status()).isEqualTo(415);
    assertNothingIsStored();
  }

  @Test
  void aBodyCarriedAsBase64IsTheSameBody() {
    Answered answered =
        put(newsroom.creation("why-servers", "").body(SOURCE.getBytes(StandardCharsets.UTF_8)));

    assertThat(answered.status()).isEqualTo(201);
    assertThat(edit("why-servers").at("/source")).isEqualTo(SOURCE);
  }

  @Test
  void aBodyThatIsNotUtf8IsRefused() {
    Answered answered =
        put(newsroom.creation("why-servers", "").body(new byte[] {'-', (byte) 0xff}));

    assertThat(answered.status()).isEqualTo(400);
    assertThat(answered.at("/detail")).isEqualTo("The body is not UTF-8: see line 1.");
    assertNothingIsStored();
  }

  @Test
  void anEmptyBodyIsRefused() {
    Answered answered = put(newsroom.creation("why-servers", "").withoutBody());

    assertThat(answered.status()).isEqualTo(400);
    assertThat(answered.at("/detail")).isEqualTo("The body is empty.");
    assertNothingIsStored();
  }

  @Test
  void aBodyOverAMegabyteIsTooLarge() {
    Answered answered = put(newsroom.creation("why-servers", "x".repeat(1_000_001)));

    assertThat(answered.status()).isEqualTo(413);
    assertThat(answered.at("/detail")).contains("1,000,001", "1,000,000");
    assertNothingIsStored();
  }

  @Test
  void anArticleThatDoesNotFitIntoOneItemIsRefusedWithItsSize() {
    Random random = new Random(1);
    StringBuilder noise = new StringBuilder(SOURCE);
    for (int paragraph = 0; paragraph < 30_000; paragraph++) {
      noise.append(Long.toString(random.nextLong(), 36)).append(' ');
      noise.append(Long.toString(random.nextLong(), 36)).append("\n\n");
    }

    Answered answered = put(newsroom.creation("why-servers", noise.toString()));

    assertThat(answered.status()).isEqualTo(422);
    assertThat(answered.at("/detail"))
        .containsPattern("[0-9]{3},[0-9]{3} bytes compressed; at most 350,000");
    assertNothingIsStored();
  }

  @Test
  void faultsOfTheFrontMatterHaveLineAndColumn() {
    Answered answered =
        put(
            newsroom.creation(
                "why-servers",
                "---\nsummary: No title\ntags: [Good, good]\nannounce: maybe\n---\nText."));

    assertThat(answered.status()).isEqualTo(422);
    assertThat(answered.json().get("invalid_params"))
        .extracting(fault -> fault.get("name").asText())
        .contains("title", "tags", "announce");
    assertThat(answered.at("/invalid_params/1/line")).isEqualTo("3");
    assertThat(answered.at("/invalid_params/1/column"))
        .isNotEqualTo("(nothing at /invalid_params/1/column)");
    assertNothingIsStored();
  }

  @Test
  void theSecondOfTwoSectionsWithOneIdIsNumberedWithAWarning() {
    Answered answered =
        put(newsroom.creation("why-servers", Newsroom.published("Why", "cost", "cost")));

    assertThat(answered.status()).isEqualTo(201);
    assertThat(answered.at("/sections/added/2")).isEqualTo("cost-2");
    assertThat(answered.at("/warnings/0/line")).isEqualTo("15");
    assertThat(answered.at("/warnings/0/message"))
        .isEqualTo("line 11 already has the id 'cost'; this heading gets 'cost-2'");
  }

  @Test
  void warningsComeWithTheAnswer() {
    Answered answered =
        put(newsroom.creation("why-servers", SOURCE + "\n[a dead link](#nowhere)\n"));

    assertThat(answered.status()).isEqualTo(201);
    assertThat(answered.at("/warnings/0/line")).isEqualTo("19");
    assertThat(answered.at("/warnings/0/message"))
        .isEqualTo("the article has no section or heading with this id");
  }

  @Test
  void aRemovedPublicSectionWarnsOfBrokenLinks() {
    newsroom.create("why-servers", SOURCE);

    Answered revised =
        put(newsroom.revision("why-servers", 1, Newsroom.published("Why servers", "cost")));

    assertThat(revised.at("/warnings/0/message"))
        .isEqualTo("no section has the id 'end' any more: links to #end break");
  }

  @Test
  void aRemovedSectionOfADraftGivesNoWarning() {
    newsroom.create("why-servers", DRAFT);

    Answered revised =
        put(newsroom.revision("why-servers", 1, Newsroom.published("Why servers", "cost")));

    assertThat(revised.json().get("warnings")).isEmpty();
  }

  @Test
  void anInvalidSlugIsRefusedAndNamed() {
    assertThat(put(newsroom.creation("Why Servers", SOURCE)).at("/invalid_params/0/name"))
        .isEqualTo("slug");
  }

  @Test
  void manuscriptsAreListedTheLastSavedFirst() {
    newsroom.create("first", Newsroom.published("First"));
    newsroom.at(Newsroom.NOW.plusSeconds(1));
    newsroom.create("second", Newsroom.source("Second", "draft", List.of()));
    newsroom.at(Newsroom.NOW.plusSeconds(2));
    newsroom.revise("first", 1, Newsroom.source("First", "draft", List.of()));

    Answered answered = list("");

    assertThat(answered.at("/articles/0/slug")).isEqualTo("first");
    assertThat(answered.at("/articles/0/version")).isEqualTo("2");
    assertThat(answered.at("/articles/0/publishedVersion")).isEqualTo("1");
    assertThat(answered.at("/articles/1/slug")).isEqualTo("second");
    assertThat(answered.json().at("/articles/1").has("publishedVersion")).isFalse();
    assertThat(tables.calls()).containsExactly("Query");
    assertThat(list("limit=1&cursor=" + list("limit=1").at("/next")).at("/articles/0/slug"))
        .isEqualTo("second");
  }

  @Test
  void aManuscriptThatIsNotThereIsNotFound() {
    assertThat(edit("why-servers").status()).isEqualTo(404);
  }

  @Test
  void aStoppedDatabaseIsWorthARetry() {
    Answered answered =
        Answered.by(
            newsroom.editArticles(tables.stopped()), newsroom.creation("why-servers", SOURCE));

    assertThat(answered.status()).isEqualTo(503);
    assertThat(answered.header("retry-after")).isEqualTo("2");
  }

  private void assertNothingIsStored() {
    assertThat(tables.client().scan(scan -> scan.tableName(newsroom.contentTable())).items())
        .isEmpty();
  }

  private Answered put(Event event) {
    return Answered.by(newsroom.editArticles(), event);
  }

  private Answered edit(String slug) {
    return Answered.by(
        newsroom.editArticles(), Event.of("edit-articles-get.json").path("slug", slug));
  }

  private Answered list(String query) {
    return Answered.by(newsroom.editArticles(), Event.of("edit-articles-list.json").query(query));
  }

  private Answered section(String slug, String section) {
    return Answered.by(
        newsroom.getSection(),
        Event.of("get-section.json").path("slug", slug).path("section", section));
  }
}
