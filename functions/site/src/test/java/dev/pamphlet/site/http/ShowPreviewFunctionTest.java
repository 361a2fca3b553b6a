package dev.pamphlet.site.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.articles.http.Newsroom;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShowPreviewFunctionTest {

  private static final Event PREVIEW = Event.of("show-preview-missing.json");
  private static final Event SHARE = Event.of("edit-articles-preview.json");

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final Newsroom newsroom = new Newsroom(tables);
  private final SiteRoom site = new SiteRoom(tables);

  @Test
  void whoeverHasTheLinkReadsTheDraft() {
    newsroom.create("secret", draft("Not yet"));

    Answered answered = Answered.by(site.showPreview(), PREVIEW.path("token", share()));

    Document page = Jsoup.parse(answered.text());
    assertThat(answered.status()).isEqualTo(200);
    assertThat(page.select("h1").text()).isEqualTo("Not yet");
    assertThat(page.select(".note").text()).startsWith("A draft");
    assertThat(answered.header("cache-control")).isEqualTo("no-store");
    assertThat(answered.header("referrer-policy")).isEqualTo("no-referrer");
    assertThat(answered.header("x-robots-tag")).isEqualTo("noindex");
  }

  /** The link shows what was shared, whatever the editor writes next. */
  @Test
  void aLaterSaveDoesNotChangeIt() {
    newsroom.create("secret", draft("Not yet"));
    String token = share();

    newsroom.revise("secret", 1, draft("Still not"));

    assertThat(Answered.by(site.showPreview(), PREVIEW.path("token", token)).text())
        .contains("Not yet")
        .doesNotContain("Still not");
    assertThat(Answered.by(site.showPreview(), PREVIEW.path("token", share())).text())
        .contains("Still not");
  }

  /** DynamoDB may delete an expired item days late. */
  @Test
  void itEndsAfterAWeek() {
    newsroom.create("secret", draft("Not yet"));
    String token = share();

    site.at(Newsroom.NOW.plus(Duration.ofDays(7)));

    assertThat(Answered.by(site.showPreview(), PREVIEW.path("token", token)).status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "00000000000000000000000000000000", "SLUG#secret"})
  void nobodyGuessesIt(String token) {
    newsroom.create("secret", draft("Not yet"));
    share();

    assertThat(Answered.by(site.showPreview(), PREVIEW.path("token", token)).status())
        .isEqualTo(404);
  }

  private String share() {
    Answered shared = Answered.by(newsroom.editArticles(), SHARE.path("slug", "secret"));
    assertThat(shared.status()).isEqualTo(201);
    assertThat(shared.at("/until")).isEqualTo("2026-11-29T12:00:00.123Z");
    return shared.at("/href").substring("/previews/".length());
  }

  private static String draft(String title) {
    return Newsroom.source(title, "draft", List.of("design"), "cost");
  }
}
