package dev.pamphlet.site.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.articles.http.Newsroom;
import dev.pamphlet.content.Colour;
import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.content.Look;
import dev.pamphlet.content.NamedLink;
import dev.pamphlet.content.Settings;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Capacity;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadPagesFunctionTest {

  private static final Event HOME = Event.of("read-pages.json");
  private static final Event ARTICLE = Event.of("read-pages-article.json");
  private static final Event TAG = Event.of("read-pages-tag.json");
  private static final Event API = Event.of("read-pages-api.json").withoutHeader("if-none-match");
  private static final Event DOCUMENT =
      Event.of("read-feeds-openapi.json").withoutHeader("if-none-match");

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final Newsroom newsroom = new Newsroom(tables);
  private final SiteRoom site = new SiteRoom(tables);

  @Test
  void theFrontPageListsWhatIsPublished() {
    newsroom.create("why-servers", Newsroom.published("Why servers", "cost"));

    Answered answered = Answered.by(site.readPages(), HOME);

    Document page = page(answered);
    assertThat(answered.status()).isEqualTo(200);
    assertThat(page.select("main li h2 a").text()).isEqualTo("Why servers");
    assertThat(page.select("main li h2 a").attr("href")).isEqualTo("/why-servers");
    assertThat(page.select("main li time").text()).isEqualTo("22 November 2026");
    assertThat(page.select("main li time").attr("datetime")).isEqualTo("2026-11-22");
    assertThat(page.select(".tags a").attr("href")).isEqualTo("/tags/design");
  }

  @Test
  void theTagsOfTheFrontPageAreInAlphabeticalOrder() {
    newsroom.create("one", Newsroom.source("One", "published", List.of("http", "Äpfel", "C#")));
    newsroom.create("two", Newsroom.source("Two", "published", List.of("http", "Backend", "灯台")));

    assertThat(page(Answered.by(site.readPages(), HOME)).select(".tags a").eachText())
        .containsExactly("Äpfel", "Backend", "C#", "http", "灯台");
  }

  @Test
  void theFrontPageSaysWhatThePublicationIs() {
    site.save(settings("de"));

    Document page = page(Answered.by(site.readPages(), HOME));

    assertThat(page.select("html").attr("lang")).isEqualTo("de");
    assertThat(page.title()).isEqualTo("Two doors");
    assertThat(page.select("h1").text()).isEqualTo("Two doors");
    assertThat(page.select("main .lead").text()).isEqualTo("On doors.");
    assertThat(page.select("main").text()).contains("Es ist noch nichts veröffentlicht.");
  }

  /** Settings are kept for a minute; so is the page in every cache. */
  @Test
  void theFrontPageCostsAQueryAndSettingsOnce() {
    newsroom.create("why-servers", Newsroom.published("Why servers", "cost"));
    ReadPagesFunction readPages = site.readPages();

    Answered.by(readPages, HOME);
    Answered.by(readPages, HOME);

    assertThat(tables.calls()).containsExactly("GetItem", "Query", "Query");
  }

  @Test
  void olderArticlesAreOnFurtherPages() {
    for (int i = 0; i < 21; i++) {
      newsroom.at(Newsroom.NOW.plusSeconds(i));
      newsroom.create("number-" + i, Newsroom.published("Number " + i, "cost"));
    }

    Document first = page(Answered.by(site.readPages(), HOME));
    String older = first.select("a[rel=next]").attr("href");
    Document second =
        page(Answered.by(site.readPages(), HOME.query(older.substring(older.indexOf('?') + 1))));

    assertThat(first.select("main li h2")).hasSize(20);
    assertThat(second.select("main li h2").eachText()).containsExactly("Number 0");
    assertThat(second.select("a[rel=next]")).isEmpty();
  }

  @Test
  void aTagHasAPage() {
    newsroom.create("why-servers", Newsroom.published("Why servers", "cost"));

    Document page = page(Answered.by(site.readPages(), TAG));

    assertThat(page.select("h1").text()).isEqualTo("Articles about design");
    assertThat(page.select("main li h2 a").text()).isEqualTo("Why servers");
    assertThat(Answered.by(site.readPages(), TAG.path("tag", "nobody-wrote-this")).status())
        .isEqualTo(404);
  }

  @Test
  void anArticleIsReadWhole() {
    newsroom.create("two-doors", Newsroom.published("Two doors", "cost", "end"));

    Answered answered = Answered.by(site.readPages(), ARTICLE);

    Document page = page(answered);
    assertThat(answered.status()).isEqualTo(200);
    assertThat(page.title()).isEqualTo("Two doors · Pamphlet");
    assertThat(page.select("h1").text()).isEqualTo("Two doors");
    assertThat(page.select(".contents a").eachAttr("href")).containsExactly("#cost", "#end");
    assertThat(page.select(".text section").eachAttr("data-section"))
        .containsExactly("introduction", "cost", "end");
    assertThat(page.select("h2#cost a.anchor").attr("href")).isEqualTo("#cost");
    assertThat(page.select("[data-hash]").eachAttr("data-hash"))
        .allMatch(hash -> hash.length() == 12);
    assertThat(page.select("head link[rel=canonical]").attr("href"))
        .isEqualTo("https://publication.example.com/two-doors");
    assertThat(page.select("head link[type=application/json]").attr("href"))
        .isEqualTo("/v1/articles/two-doors");
  }

  /** One read for the page, and one entry of the list on each side of it. */
  @Test
  void anArticleCostsOneReadAndTwoSmallOnes() {
    newsroom.create("one", Newsroom.published("One", "cost"));
    newsroom.at(Newsroom.NOW.plusSeconds(1));
    newsroom.create("two-doors", Newsroom.published("Two doors", "cost"));
    newsroom.at(Newsroom.NOW.plusSeconds(2));
    newsroom.create("three", Newsroom.published("Three", "cost"));
    ReadPagesFunction readPages = site.readPages();
    Answered.by(readPages, HOME);
    tables.reset();

    Document page = page(Answered.by(readPages, ARTICLE));

    assertThat(tables.calls()).containsExactly("Query", "Query", "Query");
    assertThat(tables.consumed()).isEqualTo(Capacity.reads(1.5));
    assertThat(page.select(".around a[rel=prev]").attr("href")).isEqualTo("/one");
    assertThat(page.select(".around a[rel=next]").attr("href")).isEqualTo("/three");
  }

  @Test
  void aMovedArticleIsRedirectedTo() {
    newsroom.create("two-doors", Newsroom.published("Two doors", "cost"));
    Answered.by(
        newsroom.editArticles(), newsroom.act("two-doors", "move", 1, "{\"to\": \"doors\"}"));

    Answered answered = Answered.by(site.readPages(), ARTICLE);

    assertThat(answered.status()).isEqualTo(308);
    assertThat(answered.header("location")).isEqualTo("/doors");
  }

  @Test
  void aWithdrawnArticleIsGone() {
    newsroom.create("two-doors", Newsroom.published("Two doors", "cost"));
    Answered.by(newsroom.editArticles(), newsroom.act("two-doors", "withdraw", 1, ""));

    Answered answered = Answered.by(site.readPages(), ARTICLE);

    assertThat(answered.status()).isEqualTo(410);
    assertThat(page(answered).select("h1").text()).isEqualTo("Withdrawn");
    assertThat(page(answered).select("header a").attr("href")).isEqualTo("/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"never-published", "favicon.ico", "WordPress", "tags", "<script>"})
  void whatIsNotThereIsAPageThatSaysSo(String slug) {
    Answered answered = Answered.by(site.readPages(), ARTICLE.path("slug", slug));

    assertThat(answered.status()).isEqualTo(404);
    assertThat(answered.header("content-type")).isEqualTo("text/html; charset=utf-8");
    assertThat(answered.text()).doesNotContain("<script>");
  }

  @Test
  void aProgramThatAsksForAPageIsToldInJson() {
    Answered answered =
        Answered.by(
            site.readPages(), ARTICLE.path("slug", "nothing").header("accept", "application/json"));

    assertThat(answered.status()).isEqualTo(404);
    assertThat(answered.header("content-type")).isEqualTo("application/problem+json");
  }

  @Test
  void anArticleOfAnotherLanguageIsSetInIt() {
    newsroom.create(
        "two-doors",
        Newsroom.published("بابان", "cost").replace("author:", "language: ar\nauthor:"));

    Document page = page(Answered.by(site.readPages(), ARTICLE));

    assertThat(page.select("html").attr("lang")).isEqualTo("en");
    assertThat(page.select(".text").attr("lang")).isEqualTo("ar");
    assertThat(page.select(".text").attr("dir")).isEqualTo("rtl");
  }

  @Test
  void pagesLinkToTheNewsletterIfThereIsOne() {
    site.save(settings("en"));
    newsroom.create("two-doors", Newsroom.published("Two doors", "cost"));
    String link = "a[href=/subscribe]";

    assertThat(page(Answered.by(site.readPages(true), ARTICLE)).select(link)).hasSize(2);
    assertThat(page(Answered.by(site.readPages(false), ARTICLE)).select(link)).isEmpty();
  }

  @Test
  void whatAnEditorWroteIsShownAndNotUsed() {
    newsroom.create(
        "two-doors",
        Newsroom.published("'</script><script>alert(1)</script>\" onclick=\"x'", "cost"));

    for (Event event : List.of(HOME, ARTICLE, TAG)) {
      Document page = page(Answered.by(site.readPages(), event));

      assertThat(page.select("script:not([src]):not([type='application/ld+json'])")).isEmpty();
      assertThat(page.select("[onclick]")).isEmpty();
    }
    assertThat(page(Answered.by(site.readPages(), HOME)).select("main li h2 a").text())
        .contains("<script>alert(1)</script>");
  }

  @Test
  void headHasTheHeadersOfGet() {
    newsroom.create("two-doors", Newsroom.published("Two doors", "cost"));

    Answered get = Answered.by(site.readPages(), ARTICLE);
    Answered head = Answered.by(site.readPages(), Event.of("head-pages-article.json"));

    assertThat(head.status()).isEqualTo(200);
    assertThat(head.headers()).isEqualTo(get.headers());
    assertThat(head.body()).as("the gateway tells its length").isEqualTo(get.body());
  }

  @Test
  void aBrowserThatHasThePageIsToldThatItIsTheSame() {
    newsroom.create("two-doors", Newsroom.published("Two doors", "cost"));
    String tag = Answered.by(site.readPages(), ARTICLE).header("etag");

    assertThat(Answered.by(site.readPages(), ARTICLE.header("if-none-match", tag)).status())
        .isEqualTo(304);
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsToldToPeople() {
    for (Event event : List.of(HOME, ARTICLE, TAG)) {
      Answered answered = Answered.by(site.withoutDatabase().readPages(), event);

      assertThat(answered.status()).isEqualTo(503);
      assertThat(answered.header("content-type")).isEqualTo("text/html; charset=utf-8");
      assertThat(answered.header("retry-after")).isEqualTo("2");
      assertThat(answered.header("cache-control")).isEqualTo("no-store");
      assertThat(page(answered).select("main a").attr("href")).isEqualTo("/");
    }
  }

  /** The content security policy names the inline style by its hash, so nobody can add to it. */
  @Test
  void thePublicationHasItsOwnColourLogoAndLinks() throws Exception {
    site.save(
        new Settings(
            "Two doors",
            "",
            "en",
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new Look(
                Optional.of(new Colour("#ffdd00")),
                Optional.of("/images/a/door.png"),
                List.of(NamedLink.of("Who we are https://example.org/about")),
                Optional.empty())));

    Answered answered = Answered.by(site.readPages(), HOME);

    Document page = page(answered);
    String style = page.select("style").first().data();
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));
    assertThat(style).contains("--own-dark:#ffdd00").doesNotContain("--own:#ffdd00");
    assertThat(answered.header("content-security-policy"))
        .contains("style-src 'self' 'sha256-" + Base64.getEncoder().encodeToString(hash) + "';");
    assertThat(page.select("header img").attr("src")).isEqualTo("/images/a/door.png");
    assertThat(page.select("footer a[href=https://example.org/about]").text())
        .isEqualTo("Who we are");
  }

  @Test
  void theApiIsDescribedToProgramsAndToPeople() {
    JsonNode document = Answered.by(site.readFeeds(), DOCUMENT).json();

    assertThat(document.at("/openapi").asText()).isEqualTo("3.1.0");
    assertThat(tables.calls()).as("the calls of DynamoDB for the document").isEmpty();
    Document page = page(Answered.by(site.readPages(), API));
    assertThat(page.select("h3[id]:not([id^=type-]) + p > code").eachText())
        .containsExactlyInAnyOrderElementsOf(operations(document));
    assertThat(page.select("h3[id^=type-]")).hasSameSizeAs(document.at("/components/schemas"));
    assertThat(page.select("details pre").text()).contains("\"title\" : \"Two doors\"");
    for (Element link : page.select("main a[href^=#]")) {
      assertThat(page.getElementById(link.attr("href").substring(1))).as(link.text()).isNotNull();
    }
    assertThat(
            page(Answered.by(site.readPages(), HOME)).select("link[rel=service-desc]").attr("href"))
        .isEqualTo("/v1/openapi.json");
  }

  /** As in the headings of the page: {@code GET /v1/articles}. HEAD is listed with GET. */
  private static List<String> operations(JsonNode document) {
    return document.get("paths").properties().stream()
        .flatMap(
            path ->
                path.getValue().properties().stream()
                    .map(method -> method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))
        .filter(operation -> !operation.startsWith("HEAD"))
        .toList();
  }

  @Test
  void anUnknownAddressIsAPageForPeopleAndAProblemForPrograms() {
    Event deep = Event.of("read-pages-nowhere.json");
    Event operation = Event.of("read-feeds-no-operation.json").header("accept", "text/html");

    Answered page = Answered.by(site.readPages(), deep);
    assertThat(page.status()).isEqualTo(404);
    assertThat(page(page).select("h1").text()).isEqualTo("Page not found");
    for (Answered problem :
        List.of(
            Answered.by(site.readPages(), deep.header("accept", "application/json")),
            Answered.by(site.readFeeds(), operation))) {
      assertThat(problem.status()).isEqualTo(404);
      assertThat(problem.at("/type")).isEqualTo("/problems/not-found");
    }
  }

  @Test
  void aSlashTooManyLeadsToThePageAndToNoOtherSite() {
    Event slash = Event.of("read-pages-slash.json");

    for (String page : List.of("two-doors", "two-doors/quiz", "tags/design")) {
      Answered moved = Answered.by(site.readPages(), slash.path("path", page + "/"));
      assertThat(moved.status()).isEqualTo(308);
      assertThat(moved.header("location")).isEqualTo("/" + page);
    }
    for (String nowhere : List.of("/example.org/", "example.org/", "two-doors//quiz/", "/")) {
      assertThat(Answered.by(site.readPages(), slash.path("path", nowhere)).status())
          .as(nowhere)
          .isEqualTo(404);
    }
  }

  @Test
  void aTypeOfProblemHasAPage() {
    Event problem = Event.of("read-pages-problem.json");

    assertThat(page(Answered.by(site.readPages(), problem)).select("dd").eachText())
        .containsExactly("410", "/problems/gone", "Gone");
    assertThat(Answered.by(site.readPages(), problem.path("type", "none")).status()).isEqualTo(404);
  }

  private static Settings settings(String language) {
    return new Settings(
        "Two doors",
        "On doors.",
        language,
        List.of(),
        Optional.of(new EmailAddress("letters@publication.example.com")),
        Optional.empty(),
        Optional.empty());
  }

  private static Document page(Answered answered) {
    return Jsoup.parse(answered.text());
  }
}
