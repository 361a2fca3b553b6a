package dev.pamphlet.site.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.articles.http.Newsroom;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs are told of an article's picture. */
class CardImageTest {

  private static final String PICTURE =
      "/images/9f86d081884c7d659a2feaa0c55ad015-1200x630/lamp.png";

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final Newsroom newsroom = new Newsroom(tables);
  private final SiteRoom site = new SiteRoom(tables);

  @Test
  void aPictureOfTheSiteHasItsSizeAndTheTextThatTheArticleGivesIt() {
    Document page = page(PICTURE, "![A \"lamp\" & its > light](" + PICTURE + ")");

    assertThat(meta(page, "property", "og:image"))
        .isEqualTo("https://publication.example.com" + PICTURE);
    assertThat(meta(page, "property", "og:image:width")).isEqualTo("1200");
    assertThat(meta(page, "property", "og:image:height")).isEqualTo("630");
    assertThat(meta(page, "property", "og:image:alt")).isEqualTo("A \"lamp\" & its > light");
    assertThat(meta(page, "name", "twitter:card")).isEqualTo("summary_large_image");
    assertThat(feed()).contains("\"image\":\"https://publication.example.com" + PICTURE + "\"");
  }

  @Test
  void ofAPictureElsewhereTheAddressIsKnown() {
    Document page = page("https://example.org/a.png", "");

    assertThat(page.select("meta[property^=og:image]")).hasSize(1);
    assertThat(meta(page, "property", "og:image")).isEqualTo("https://example.org/a.png");
    assertThat(meta(page, "name", "twitter:card")).isEqualTo("summary_large_image");
  }

  @ParameterizedTest
  @CsvSource({"300x157, summary_large_image", "299x157, summary", "630x1200, summary"})
  void aSmallOrHighPictureStandsBesideTheTitle(String size, String card) {
    assertThat(meta(page(PICTURE.replace("1200x630", size), ""), "name", "twitter:card"))
        .isEqualTo(card);
  }

  @ParameterizedTest
  @ValueSource(strings = {"figures/lamp.png", "/lamp.svg", "https://example.org/LAMP.SVG?a=b"})
  void whatProgramsCannotShowTheyAreNotTold(String image) {
    Document page = page(image, "");

    assertThat(page.select("meta[property^=og:image]")).isEmpty();
    assertThat(page.select("script[type=application/ld+json]").html()).doesNotContain("image");
    assertThat(meta(page, "name", "twitter:card")).isEqualTo("summary");
    assertThat(feed()).doesNotContain("\"image\"");
  }

  private Document page(String image, String text) {
    newsroom.create(
        "two-doors",
        Newsroom.published("Two doors", "cost")
            .replaceFirst("\ntitle: ", "\nimage: " + image + "\ntitle: ")
            .concat("\n" + text + "\n"));
    return Jsoup.parse(Answered.by(site.readPages(), Event.of("read-pages-article.json")).text());
  }

  private String feed() {
    return Answered.by(
            site.readFeeds(), Event.of("read-feeds-json.json").withoutHeader("if-none-match"))
        .text();
  }

  private static String meta(Document page, String name, String value) {
    return page.select("head meta[" + name + "=" + value + "]").attr("content");
  }
}
