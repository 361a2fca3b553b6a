package dev.pamphlet.articles.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every version that was saved can be read again. */
class VersionsTest {

  private static final String SOURCE = Newsroom.published("Why servers", "cost");

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final Newsroom newsroom = new Newsroom(tables);

  @Test
  void aVersionHasItsSourceAndItsWarnings() {
    newsroom.create("why-servers", SOURCE + "\n[a dead link](#nowhere)\n");
    newsroom.revise("why-servers", 1, SOURCE);

    Answered version = version("1");

    assertThat(version.status()).isEqualTo(200);
    assertThat(version.at("/source")).isEqualTo(SOURCE + "\n[a dead link](#nowhere)\n");
    assertThat(version.at("/version")).isEqualTo("1");
    assertThat(version.at("/savedAt")).isEqualTo("2026-11-22T12:00:00.123Z");
    assertThat(version.at("/contents/1/id")).isEqualTo("cost");
    assertThat(version.at("/warnings/0/message"))
        .isEqualTo("the article has no section or heading with this id");
  }

  @Test
  void versionsAreListedTheLatestFirstWithoutTheirSources() {
    newsroom.create("why-servers", SOURCE);
    newsroom.at(Newsroom.NOW.plusSeconds(1));
    newsroom.revise("why-servers", 1, SOURCE.replace("title: Why", "title: More on why"));

    Answered versions = versions("");

    assertThat(versions.at("/versions/0/version")).isEqualTo("2");
    assertThat(versions.at("/versions/0/title")).isEqualTo("More on why servers");
    assertThat(versions.at("/versions/0/savedAt")).isEqualTo("2026-11-22T12:00:01.123Z");
    assertThat(versions.at("/versions/1/version")).isEqualTo("1");
    assertThat(versions.json().at("/versions/0").has("source")).isFalse();
    assertThat(versions.json().has("next")).isFalse();
    assertThat(tables.calls()).containsExactly("GetItem", "GetItem", "Query");
  }

  @Test
  void aLongListContinuesAtItsCursor() {
    newsroom.create("why-servers", SOURCE);
    for (int version = 1; version < 5; version++) {
      newsroom.revise("why-servers", version, SOURCE);
    }

    List<String> numbers = new ArrayList<>();
    Answered page = versions("limit=2");
    numbers.addAll(page.json().get("versions").findValuesAsText("version"));
    while (page.json().has("next")) {
      page = versions("limit=2&cursor=" + page.at("/next"));
      numbers.addAll(page.json().get("versions").findValuesAsText("version"));
    }

    assertThat(numbers).containsExactly("5", "4", "3", "2", "1");
  }

  @Test
  void aCursorIsValidForItsOwnArticleOnly() {
    newsroom.create("why-servers", SOURCE);
    newsroom.revise("why-servers", 1, SOURCE);
    newsroom.create("another", SOURCE);
    String cursor = versions("limit=1").at("/next");

    Answered refused =
        by(
            Event.of("edit-articles-versions.json")
                .path("slug", "another")
                .query("cursor=" + cursor));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/invalid_params/0/name")).isEqualTo("cursor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1.0", "01", "latest", "1000000", "٣"})
  void anInvalidVersionNumberIsRefusedAndNamed(String number) {
    newsroom.create("why-servers", SOURCE);

    assertThat(version(number).status()).isEqualTo(400);
    assertThat(version(number).at("/invalid_params/0/name")).isEqualTo("version");
  }

  @Test
  void aVersionThatWasNeverSavedIsNotFound() {
    newsroom.create("why-servers", SOURCE);

    assertThat(version("2").status()).isEqualTo(404);
    assertThat(by(Event.of("edit-articles-versions.json").path("slug", "nothing")).status())
        .isEqualTo(404);
  }

  @Test
  void versionsFollowTheirArticle() {
    newsroom.create("why-servers", SOURCE);
    by(newsroom.act("why-servers", "move", 1, "{\"to\": \"elsewhere\"}"));

    assertThat(
            by(Event.of("edit-articles-version.json")
                    .path("slug", "elsewhere")
                    .path("version", "1"))
                .at("/source"))
        .isEqualTo(SOURCE);
  }

  private Answered version(String number) {
    return by(
        Event.of("edit-articles-version.json").path("slug", "why-servers").path("version", number));
  }

  private Answered versions(String query) {
    return by(Event.of("edit-articles-versions.json").path("slug", "why-servers").query(query));
  }

  private Answered by(Event event) {
    return Answered.by(newsroom.editArticles(), event);
  }
}
