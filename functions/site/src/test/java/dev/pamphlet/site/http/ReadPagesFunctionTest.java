package dev.pamphlet.site.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.articles.http.Newsroom;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReadPagesFunctionTest {

  private static final Event GET = Event.of("read-pages.json");

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final Newsroom newsroom = new Newsroom(tables);
  private final SiteRoom site = new SiteRoom(tables);

  @Test
  void theFrontPageListsWhatIsPublished() {
    newsroom.create("why-servers", Newsroom.published("Why servers", "cost"));

    Answered answered = Answered.by(site.readPages(), GET);

    Document page = page(answered);
    assertThat(answered.status()).isEqualTo(200);
    assertThat(page.select("main li h3 a").text()).isEqualTo("Why servers");
    assertThat(page.select("main li h3 a").attr("href")).isEqualTo("/v1/articles/why-servers");
    assertThat(page.select("main li time").text()).isEqualTo("22 November 2026");
    assertThat(page.select("main li time").attr("datetime")).isEqualTo("2026-11-22");
  }

  @Test
  void itLeadsToTheLettersOfAPublicationThatSendsSome() {
    String link = "main a[href=/subscribe]";

    assertThat(page(Answered.by(site.readPages(true), GET)).select(link)).hasSize(1);
    assertThat(page(Answered.by(site.readPages(false), GET)).select(link)).isEmpty();
  }

  @Test
  void itCostsOneQuery() {
    newsroom.create("why-servers", Newsroom.published("Why servers", "cost"));

    Answered.by(site.readPages(), GET);

    assertThat(tables.calls()).containsExactly("Query");
  }

  @Test
  void withoutArticlesItSaysSo() {
    assertThat(page(Answered.by(site.readPages(), GET)).select("main").text())
        .contains("Nothing is published yet.");
  }

  @Test
  void whatAnEditorWroteIsShownAndNotUsed() {
    newsroom.create(
        "hostile", Newsroom.published("'<script>alert(1)</script>\" onclick=\"x'", "cost"));

    Document page = page(Answered.by(site.readPages(), GET));

    assertThat(page.select("script")).isEmpty();
    assertThat(page.select("main li h3 a").text()).contains("<script>alert(1)</script>");
    assertThat(page.select("[onclick]")).isEmpty();
  }

  /** No style and no script but the one style that stands in it. */
  @Test
  void thePolicyAllowsItsOwnStyleAlone() throws Exception {
    Answered answered = Answered.by(site.readPages(), GET);

    String style = page(answered).select("style").first().data();
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
    assertThat(answered.header("content-security-policy"))
        .contains("default-src 'none'")
        .contains("style-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'")
        .doesNotContain("unsafe-inline");
    assertThat(answered.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(answered.header("referrer-policy")).isEqualTo("strict-origin-when-cross-origin");
    assertThat(answered.header("strict-transport-security")).startsWith("max-age=");
    assertThat(page(answered).select("[style]")).isEmpty();
  }

  @Test
  void headHasTheHeadersOfGet() {
    Answered get = Answered.by(site.readPages(), GET);
    Answered head = Answered.by(site.readPages(), Event.of("head-pages.json"));

    assertThat(head.status()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.header("etag")).isEqualTo(get.header("etag"));
  }

  @Test
  void whoHasThePageIsToldThatItIsTheSame() {
    String tag = Answered.by(site.readPages(), GET).header("etag");

    assertThat(Answered.by(site.readPages(), GET.header("if-none-match", tag)).status())
        .isEqualTo(304);
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsToldToPeople() {
    Answered answered = Answered.by(site.withoutDatabase().readPages(), GET);

    assertThat(answered.status()).isEqualTo(503);
    assertThat(answered.header("content-type")).isEqualTo("text/html; charset=utf-8");
    assertThat(answered.header("retry-after")).isEqualTo("2");
    assertThat(answered.header("cache-control")).isEqualTo("no-store");
    assertThat(page(answered).select("main a").attr("href")).isEqualTo("/");
  }

  private static Document page(Answered answered) {
    return Jsoup.parse(answered.text());
  }
}
