package dev.pamphlet.articles.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.articles.dynamodb.DynamoArticles;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Capacity;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GetSectionFunctionTest {

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final Newsroom newsroom = new Newsroom(tables);

  @Test
  void aSectionCostsOneGetItemOfHalfAReadUnit() {
    newsroom.create("why-servers", Newsroom.published("Why servers", "cost", "end"));

    Answered answered = get("why-servers", "cost");

    assertThat(answered.status()).isEqualTo(200);
    assertThat(tables.calls()).containsExactly("GetItem");
    assertThat(tables.consumed()).isEqualTo(Capacity.reads(0.5));
  }

  @Test
  void aSectionKnowsItsNeighboursAndItsArticle() {
    newsroom.create("why-servers", Newsroom.published("Why servers", "cost", "end"));

    Answered answered = get("why-servers", "cost");

    assertThat(answered.at("/id")).isEqualTo("cost");
    assertThat(answered.at("/title")).isEqualTo("About cost");
    assertThat(answered.at("/words")).isEqualTo("5");
    assertThat(answered.at("/html"))
        .isEqualTo("<h2 id=\"cost\">About cost</h2>\n<p>Text of cost.</p>\n");
    assertThat(answered.at("/markdown")).isEqualTo("## About cost {#cost}\n\nText of cost.\n\n");
    assertThat(answered.at("/previous/id")).isEqualTo("introduction");
    assertThat(answered.at("/next/id")).isEqualTo("end");
    assertThat(answered.at("/next/title")).isEqualTo("About end");
    assertThat(answered.at("/article/slug")).isEqualTo("why-servers");
    assertThat(answered.at("/article/title")).isEqualTo("Why servers");
    assertThat(answered.at("/article/version")).isEqualTo("1");
    assertThat(answered.header("content-type")).isEqualTo("application/json");
    assertThat(answered.header("cache-control"))
        .isEqualTo("public, max-age=60, stale-while-revalidate=600");
  }

  @Test
  void theFirstSectionHasNoPreviousAndTheLastNoNext() {
    newsroom.create("why-servers", Newsroom.published("Why servers", "cost", "end"));

    assertThat(get("why-servers", "introduction").json().has("previous")).isFalse();
    assertThat(get("why-servers", "end").json().has("next")).isFalse();
  }

  @Test
  void aClientWithTheSameCopyGets304() {
    newsroom.create("why-servers", Newsroom.published("Why servers", "cost"));
    String tag = get("why-servers", "cost").header("etag");

    Answered again =
        Answered.by(
            newsroom.getSection(), event("why-servers", "cost").header("if-none-match", tag));

    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.header("etag")).isEqualTo(tag);
  }

  @Test
  void aLongSectionIsCompressedForClientsThatAcceptGzip() {
    String text = "A sentence that fills the section. ".repeat(60);
    newsroom.create(
        "why-servers", Newsroom.published("Why servers", "cost").replace("Text of cost.", text));

    Answered plain = get("why-servers", "cost");
    Answered gzip =
        Answered.by(
            newsroom.getSection(), event("why-servers", "cost").header("accept-encoding", "gzip"));

    assertThat(gzip.header("content-encoding")).isEqualTo("gzip");
    assertThat(gzip.body().length).isLessThan(plain.body().length / 4);
    assertThat(gzip.json()).isEqualTo(plain.json());
    assertThat(gzip.header("etag")).isNotEqualTo(plain.header("etag"));
  }

  @ParameterizedTest
  @CsvSource({
    "why-servers, nothing, There is no such section.",
    "nothing, cost, There is no such article."
  })
  void aMissingSectionOrArticleIsNotFound(String slug, String section, String detail) {
    newsroom.create("why-servers", Newsroom.published("Why servers", "cost"));

    Answered answered = get(slug, section);

    assertThat(answered.status()).isEqualTo(404);
    assertThat(answered.header("content-type")).isEqualTo("application/problem+json");
    assertThat(answered.at("/type")).isEqualTo("/problems/not-found");
    assertThat(answered.at("/detail")).isEqualTo(detail);
  }

  @Test
  void aDraftIsNotFound() {
    newsroom.create(
        "why-servers", Newsroom.source("Why servers", "draft", List.of("design"), "cost"));

    assertThat(get("why-servers", "cost").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Why-Servers", "why--servers", "why servers", "-", "é", "assets", "a\u0000b"})
  void anInvalidSlugIsRefusedWithoutARead(String slug) {
    Answered answered = get(slug, "cost");

    assertThat(answered.status()).isEqualTo(400);
    assertThat(answered.at("/invalid_params/0/name")).isEqualTo("slug");
    assertThat(tables.calls()).isEmpty();
  }

  @Test
  void anInvalidSectionIsRefusedAndNamed() {
    assertThat(get("why-servers", "Über uns").at("/invalid_params/0/name")).isEqualTo("section");
  }

  @Test
  void parametersThatMeanNothingHereAreIgnored() {
    newsroom.create("why-servers", Newsroom.published("Why servers", "cost"));

    assertThat(
            Answered.by(
                    newsroom.getSection(),
                    event("why-servers", "cost").query("utm_source=x&utm_source=y"))
                .status())
        .isEqualTo(200);
  }

  @Test
  void aStoppedDatabaseIsNotAMissingSection() {
    var function =
        new GetSectionFunction(
            new DynamoArticles(new DynamoDb(tables.stopped()), newsroom.contentTable()));

    Answered answered = Answered.by(function, event("why-servers", "cost"));

    assertThat(answered.status()).isEqualTo(503);
    assertThat(answered.header("retry-after")).isEqualTo("2");
    assertThat(answered.at("/type")).isEqualTo("/problems/unavailable");
  }

  @Test
  void aMissingTableIsABug() {
    var function =
        new GetSectionFunction(new DynamoArticles(new DynamoDb(tables.client()), "Elsewhere"));

    Answered answered = Answered.by(function, event("why-servers", "cost"));

    assertThat(answered.status()).isEqualTo(500);
    assertThat(answered.at("/requestId")).isNotEmpty();
    assertThat(answered.json().toString()).doesNotContain("Elsewhere", "ResourceNotFound");
  }

  private Answered get(String slug, String section) {
    return Answered.by(newsroom.getSection(), event(slug, section));
  }

  private static Event event(String slug, String section) {
    return Event.of("get-section.json").path("slug", slug).path("section", section);
  }
}
