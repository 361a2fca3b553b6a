package dev.pamphlet.articles.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sections and tags that are not named in Latin letters, from the editor to readers. */
class AnyScriptTest {

  private static final String ENCODED = "%E5%89%8D%E8%A8%80-%E0%A4%B9%E0%A4%BF-%D0%B9";

  private static final String SOURCE =
      """
      ---
      title: 数据库
      summary: Что это
      tags: [前端, Machine Learning, C++]
      status: published
      ---
      Lead, see [below](#前言-हि-й) and [here](#introduction).

      ## 前言 हि й

      Back to the [lead](#introduction)[^1].

      [^1]: A note.
      """;

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final Newsroom newsroom = new Newsroom(tables);

  @ParameterizedTest
  @ValueSource(strings = {"前言-हि-й", "前言-हि-Й"})
  void aSectionIsFoundByItsIdInAnyForm(String id) {
    newsroom.create("database", SOURCE);

    for (Normalizer.Form form : Normalizer.Form.values()) {
      Answered answered = section("database", Normalizer.normalize(id, form));

      assertThat(answered.status()).isEqualTo(200);
      assertThat(answered.at("/id")).isEqualTo("前言-हि-й");
      assertThat(answered.header("etag")).isEqualTo(section("database", "前言-हि-й").header("etag"));
    }
  }

  @Test
  void aClientWithTheSameCopyGets304InAnyNormalisationForm() {
    newsroom.create("database", SOURCE);
    String tag = section("database", "前言-हि-й").header("etag");

    Event asked = event("database", Normalizer.normalize("前言-हि-й", Normalizer.Form.NFD));

    assertThat(Answered.by(newsroom.getSection(), asked.header("if-none-match", tag)).status())
        .isEqualTo(304);
  }

  @Test
  void aRedirectToASectionIsPercentEncoded() {
    newsroom.create("database", SOURCE);
    Answered.by(
        newsroom.editArticles(), newsroom.act("database", "move", 1, "{\"to\": \"databases\"}"));

    assertThat(section("database", "前言-हि-й").header("location"))
        .isEqualTo("/v1/articles/databases/sections/" + ENCODED);
  }

  @Test
  void linksLeadTheReaderOfOneSectionToThePage() {
    newsroom.create("database", SOURCE);

    assertThat(section("database", "introduction").at("/html"))
        .contains("href=\"/database#" + ENCODED + "\"", "href=\"/database#introduction\"");
    assertThat(section("database", "前言-हि-й").at("/html"))
        .contains(
            "<h2 id=\"前言-हि-й\">",
            "href=\"/database#introduction\"",
            "<li id=\"fn:database:前言-हि-й:1\">",
            "href=\"#fn:database:" + ENCODED + ":1\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%E5%89%8D%E7%AB%AF",
        "machine-learning",
        "Machine%20Learning",
        "machine+learning",
        "c-plus-plus",
        "C%2B%2B"
      })
  void aTagIsFoundByItsAddressAndByItsName(String tag) {
    newsroom.create("database", SOURCE);

    Answered answered = list("tag=" + tag);

    assertThat(answered.at("/articles/0/slug")).isEqualTo("database");
    assertThat(answered.at("/articles/0/tags/1")).isEqualTo("Machine Learning");
  }

  @Test
  void theListOfATagContinuesAtItsCursor() {
    for (String slug : List.of("one", "two", "three")) {
      newsroom.create(slug, SOURCE);
    }
    List<String> seen = new ArrayList<>();
    String query = "limit=1&tag=%E5%89%8D%E7%AB%AF";
    while (!query.isEmpty()) {
      Answered page = list(query);
      seen.add(page.at("/articles/0/slug"));
      query =
          page.json().has("next")
              ? page.header("link").replaceAll("</v1/articles\\?(.*)>; rel=\"next\"", "$1")
              : "";
      assertThat(query).matches("[\\x21-\\x7e]*");
    }

    assertThat(seen).containsExactlyInAnyOrder("one", "two", "three");
  }

  @Test
  void aTagThatIsOnlySpelledDifferentlyKeepsItsEntry() {
    newsroom.create("database", SOURCE);
    newsroom.revise("database", 1, SOURCE.replace("Machine Learning", "machine learning"));

    assertThat(list("tag=machine-learning").at("/articles/0/tags/1")).isEqualTo("machine learning");

    newsroom.revise("database", 2, SOURCE.replace("前端, Machine Learning, ", ""));

    assertThat(list("tag=machine-learning").json().at("/articles")).isEmpty();
  }

  @Test
  void oldPostsAreListedByTheirDates() {
    newsroom.create("new", SOURCE);
    newsroom.create("old", SOURCE.replace("status:", "publishedAt: 2015-03-01\nstatus:"));
    newsroom.create("older", SOURCE.replace("status:", "publishedAt: 2014-03-01\nstatus:"));

    Answered list = list("");

    assertThat(list.at("/articles/0/slug")).isEqualTo("new");
    assertThat(list.at("/articles/1/slug")).isEqualTo("old");
    assertThat(list.at("/articles/1/publishedAt")).isEqualTo("2015-03-01T00:00:00Z");
    assertThat(list.at("/articles/1/updatedAt")).isEqualTo("2015-03-01T00:00:00Z");
    assertThat(list.at("/articles/2/slug")).isEqualTo("older");
  }

  private Answered section(String slug, String id) {
    return Answered.by(newsroom.getSection(), event(slug, id));
  }

  private static Event event(String slug, String id) {
    return Event.of("get-section.json").path("slug", slug).path("section", id);
  }

  private Answered list(String query) {
    return Answered.by(newsroom.listArticles(), Event.of("list-articles.json").query(query));
  }
}
