package dev.pamphlet.articles.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.platform.http.Cursor;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Capacity;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListArticlesFunctionTest {

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final Newsroom newsroom = new Newsroom(tables);

  @Test
  void aPublicationWithoutArticlesHasAnEmptyList() {
    Answered answered = list("");

    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.json().toString()).isEqualTo("{\"articles\":[]}");
  }

  @Test
  void aPageOfCardsCostsOneQueryOfHalfAReadUnit() {
    publish("first", "second", "third");

    assertThat(slugs(list(""))).containsExactly("third", "second", "first");
    assertThat(tables.calls()).containsExactly("Query");
    assertThat(tables.consumed()).isEqualTo(Capacity.reads(0.5));
  }

  @Test
  void aCardHasNoText() {
    publish("first");

    assertThat(list("").json().at("/articles/0").fieldNames())
        .toIterable()
        .containsExactly(
            "slug",
            "title",
            "summary",
            "author",
            "language",
            "tags",
            "publishedAt",
            "updatedAt",
            "words",
            "version");
  }

  @Test
  void followingTheLinksShowsEveryArticleOnce() {
    publish("one", "two", "three", "four", "five");
    List<String> seen = new ArrayList<>();

    String query = "limit=2";
    while (!query.isEmpty()) {
      Answered page = list(query);
      seen.addAll(slugs(page));
      query =
          page.json().has("next")
              ? page.header("link").replaceAll("</v1/articles\\?(.*)>; rel=\"next\"", "$1")
              : "";
    }

    assertThat(seen).containsExactly("five", "four", "three", "two", "one");
  }

  @Test
  void aFullLastPageHasNoNext() {
    publish("one", "two");

    assertThat(list("limit=2").json().has("next")).isFalse();
    assertThat(list("limit=2").headers()).doesNotContainKey("link");
  }

  @Test
  void aTagListsItsArticlesOnly() {
    newsroom.create("first", Newsroom.source("First", "published", List.of("design", "java")));
    newsroom.create("second", Newsroom.source("Second", "published", List.of("design")));

    assertThat(slugs(list("tag=java"))).containsExactly("first");
    assertThat(slugs(list("tag=design"))).containsExactlyInAnyOrder("second", "first");
    assertThat(slugs(list("tag=nothing"))).isEmpty();
  }

  @Test
  void aTagThatARevisionDropsNoLongerListsTheArticle() {
    newsroom.create("first", Newsroom.source("First", "published", List.of("design", "java")));
    newsroom.revise("first", 1, Newsroom.source("First", "published", List.of("java", "craft")));

    assertThat(slugs(list("tag=design"))).isEmpty();
    assertThat(slugs(list("tag=java"))).containsExactly("first");
    assertThat(slugs(list("tag=craft"))).containsExactly("first");
  }

  @Test
  void draftsAreNotListed() {
    newsroom.create("first", Newsroom.source("First", "draft", List.of("design")));

    assertThat(slugs(list(""))).isEmpty();
    assertThat(slugs(list("tag=design"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, limit, it is not a whole number from 1 to 100",
    "limit=101, limit, it is not a whole number from 1 to 100",
    "limit=ten, limit, it is not a whole number from 1 to 100",
    "limit=1&limit=2, limit, it is given more than once",
    "tag=a&tag=b, tag, it is given more than once",
    "cursor=x, cursor, it is not the cursor that the same list gave with its last page",
    "cursor=, cursor, it is not the cursor that the same list gave with its last page"
  })
  void anInvalidParameterIsRefusedAndNamed(String query, String name, String reason) {
    Answered answered = list(query);

    assertThat(answered.status()).isEqualTo(400);
    assertThat(answered.at("/invalid_params/0/name")).isEqualTo(name);
    assertThat(answered.at("/invalid_params/0/reason")).isEqualTo(reason);
    assertThat(tables.calls()).isEmpty();
  }

  @Test
  void anInvalidTagIsRefusedAndNamed() {
    assertThat(list("tag=%21").at("/invalid_params/0/name")).isEqualTo("tag");
  }

  @Test
  void anAlteredCursorOrOneOfAnotherListIsRefused() {
    publish("one", "two");
    String cursor = list("limit=1").at("/next");
    char last = cursor.charAt(cursor.length() - 1);

    assertThat(list("limit=1&cursor=" + cursor).status()).isEqualTo(200);
    assertThat(list("limit=1&tag=design&cursor=" + cursor).status()).isEqualTo(400);
    assertThat(list("cursor=" + cursor.substring(1)).status()).isEqualTo(400);
    assertThat(
            list("cursor=" + cursor.substring(0, cursor.length() - 1) + (last == 'A' ? 'B' : 'A'))
                .status())
        .isEqualTo(400);
  }

  /** Anybody can compute a cursor's digest, so its content is checked too. */
  @Test
  void aForgedCursorIsAtWorstAnEmptyPage() {
    publish("one");

    assertThat(list("cursor=" + forged("", "", "")).status()).isEqualTo(400);
    assertThat(list("cursor=" + forged("SLUG#x", "ARTICLE", "0".repeat(2_000))).status())
        .isEqualTo(400);
    assertThat(slugs(list("cursor=" + forged("SLUG#x", "ARTICLE", "0")))).isEmpty();
  }

  private static String forged(String... position) {
    return Cursor.write("articles?tag=", List.of(position));
  }

  private void publish(String... slugs) {
    for (int i = 0; i < slugs.length; i++) {
      newsroom.at(Newsroom.NOW.plusSeconds(i));
      newsroom.create(slugs[i], Newsroom.published("About " + slugs[i]));
    }
  }

  private Answered list(String query) {
    return Answered.by(newsroom.listArticles(), Event.of("list-articles.json").query(query));
  }

  private static List<String> slugs(Answered answered) {
    List<String> slugs = new ArrayList<>();
    answered.json().get("articles").forEach(card -> slugs.add(card.get("slug").asText()));
    return slugs;
  }
}
