package dev.pamphlet.articles.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Capacity;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GetArticleFunctionTest {

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final Newsroom newsroom = new Newsroom(tables);

  @BeforeEach
  void publish() {
    newsroom.create(
        "why-servers",
        Newsroom.published("Why servers", "cost", "end")
            .replace("Text of cost.", "### Power\n\nMuch."));
  }

  @Test
  void anArticleCostsOneGetItem() {
    get("");

    assertThat(tables.calls()).containsExactly("GetItem");
    assertThat(tables.consumed()).isEqualTo(Capacity.reads(0.5));
  }

  @Test
  void anArticleIsItsCardItsContentsAndItsSections() {
    Answered answered = get("");

    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.at("/slug")).isEqualTo("why-servers");
    assertThat(answered.at("/title")).isEqualTo("Why servers");
    assertThat(answered.at("/summary")).isEqualTo("What it is about.");
    assertThat(answered.at("/author")).isEqualTo("Pamphlet");
    assertThat(answered.at("/language")).isEqualTo("en");
    assertThat(answered.at("/tags/0")).isEqualTo("design");
    assertThat(answered.at("/publishedAt")).isEqualTo("2026-11-22T12:00:00.123Z");
    assertThat(answered.at("/updatedAt")).isEqualTo("2026-11-22T12:00:00.123Z");
    assertThat(answered.at("/version")).isEqualTo("1");
    assertThat(answered.at("/contents/1/id")).isEqualTo("cost");
    assertThat(answered.at("/contents/1/headings/0/title")).isEqualTo("Power");
    assertThat(answered.at("/contents/1/headings/0/level")).isEqualTo("3");
    assertThat(answered.json().get("sections")).hasSize(3);
    assertThat(answered.at("/sections/2/html")).contains("<h2 id=\"end\">");
  }

  @ParameterizedTest
  @CsvSource({"html, true, false", "markdown, false, true"})
  void theTextHasTheRequestedFormat(String content, boolean html, boolean markdown) {
    Answered answered = get("content=" + content);

    assertThat(answered.json().at("/sections/0").has("html")).isEqualTo(html);
    assertThat(answered.json().at("/sections/0").has("markdown")).isEqualTo(markdown);
  }

  @Test
  void withoutTheTextThereAreStillTheContents() {
    Answered answered = get("content=none");

    assertThat(answered.json().has("sections")).isFalse();
    assertThat(answered.json().get("contents")).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "content=pdf, one of",
    "content=html&content=none, more than once",
    "content=, one of",
    "content=%ff, percent-encoded"
  })
  void anythingElseIsRefused(String query, String detail) {
    Answered answered = get(query);

    assertThat(answered.status()).isEqualTo(400);
    assertThat(answered.at("/detail")).contains(detail);
  }

  @Test
  void aRevisionKeepsTheFirstDateAndAddsItsOwn() {
    newsroom.at(Newsroom.NOW.plusSeconds(3600));
    newsroom.revise("why-servers", 1, Newsroom.published("Why servers, again", "cost"));

    Answered answered = get("");

    assertThat(answered.at("/title")).isEqualTo("Why servers, again");
    assertThat(answered.at("/publishedAt")).isEqualTo("2026-11-22T12:00:00.123Z");
    assertThat(answered.at("/updatedAt")).isEqualTo("2026-11-22T13:00:00.123Z");
    assertThat(answered.at("/version")).isEqualTo("2");
  }

  private Answered get(String query) {
    return Answered.by(
        newsroom.getArticle(),
        Event.of("get-article.json").path("slug", "why-servers").query(query));
  }
}
