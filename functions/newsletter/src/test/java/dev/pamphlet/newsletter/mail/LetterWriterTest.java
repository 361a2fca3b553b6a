package dev.pamphlet.newsletter.mail;

import static dev.pamphlet.newsletter.mail.Letters.SITE;
import static dev.pamphlet.newsletter.mail.Letters.TOKEN;
import static dev.pamphlet.newsletter.mail.Letters.announcement;
import static dev.pamphlet.newsletter.mail.Letters.article;
import static dev.pamphlet.newsletter.mail.Letters.letter;
import static dev.pamphlet.newsletter.mail.Letters.publisher;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.content.SectionId;
import dev.pamphlet.newsletter.Mail;
import dev.pamphlet.newsletter.letter.Draft;
import dev.pamphlet.newsletter.letter.LetterTemplate.Letter;
import dev.pamphlet.newsletter.letter.ReaderLinks;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterWriterTest {

  private static final String LEAVE = SITE + "/subscriptions/unsubscribe?token=" + TOKEN.value();
  private static final String CHOOSE = SITE + "/subscriptions/preferences?token=" + TOKEN.value();

  @Test
  void anAnnouncementLinksTheArticleItsSectionsAndItsQuizInBothParts() {
    Letter letter = letter(announcement());

    assertThat(Jsoup.parse(letter.html()).select("a").eachAttr("href"))
        .containsExactly(
            SITE + "/lighthouse",
            SITE + "/lighthouse",
            SITE + "/lighthouse#the-lamp",
            SITE + "/lighthouse#h%C3%B6he",
            SITE + "/lighthouse/quiz",
            LEAVE,
            CHOOSE);
    assertThat(letter.text())
        .isEqualTo(
            """
            The lighthouse
            ==============

            A light that nobody tends.

            By A keeper

            Read the article:
            https://pamphlet.example/lighthouse

            Contents
            --------
            The lamp
              https://pamphlet.example/lighthouse#the-lamp
            Höhe & Gewicht
              https://pamphlet.example/lighthouse#h%%C3%%B6he

            Take the quiz:
            https://pamphlet.example/lighthouse/quiz

            --\s
            You are getting this because you subscribed to Pamphlet.

            Unsubscribe:
            %s

            Choose topics:
            %s

            Pamphlet
            1 Example Street, Exampleton
            """
                .formatted(LEAVE, CHOOSE));
  }

  @Test
  void itNamesTheSectionsThatAreNew() {
    Letter letter = letter(announcement(new SectionId("the-lamp")));

    assertThat(letter.text())
        .contains(
            """
            New since the last letter
            -------------------------
            The lamp
              https://pamphlet.example/lighthouse#the-lamp

            Contents
            """);
    Document html = Jsoup.parse(letter.html());
    assertThat(html.select("h2").eachText())
        .containsExactly("New since the last letter", "Contents");
    assertThat(html.select("a[href$='#the-lamp']")).hasSize(2);
  }

  @Test
  void theEditorsTextComesBeforeTheArticle() {
    Letter letter = letter(new Draft("News", "Dear *reader*,", Optional.of(article())));

    assertThat(letter.text())
        .startsWith("News\n====\n\nDear _reader_,\n\nThe lighthouse\n--------------\n");
    Document html = Jsoup.parse(letter.html());
    assertThat(html.select("h1").eachText()).containsExactly("News");
    assertThat(html.select("h2").first().text()).isEqualTo("The lighthouse");
  }

  @ParameterizedTest
  @CsvSource({"en, en, Unsubscribe", "de-AT, de, Abbestellen", "fr, en, Unsubscribe"})
  void itSpeaksThePublicationsLanguageOrEnglish(String language, String spoken, String leave) {
    Letter letter =
        Letters.writer()
            .write(publisher("Flugschrift", language), announcement())
            .template()
            .to(TOKEN);

    Document html = Jsoup.parse(letter.html());
    assertThat(html.select("html").attr("lang")).isEqualTo(spoken);
    assertThat(html.select("a[href='" + LEAVE + "']").text()).isEqualTo(leave);
    assertThat(letter.text()).contains(leave + ":\n" + LEAVE);
  }

  @Test
  void thePreheaderIsItsFirstWordsOrTheSummary() {
    assertThat(preheader(letter(announcement()))).startsWith("A light that nobody tends.");
    assertThat(preheader(letter("**Dear** reader, " + "and so on ".repeat(50))))
        .startsWith("Dear reader, and so on")
        .contains("…")
        .hasSizeLessThan(400);
  }

  private static String preheader(Letter letter) {
    return Jsoup.parse(letter.html()).select("div[style*=mso-hide]").text();
  }

  @Test
  void itHasTheHeadersOfAList() {
    Mail mail =
        new ReaderLinks(SITE)
            .mail(
                publisher("Flugblätter", "de"),
                Letters.write(announcement()).template(),
                publisher("", "en").sender(),
                TOKEN,
                Map.of());

    assertThat(mail.headers())
        .containsOnly(
            Map.entry("List-Id", "<newsletter.pamphlet.example>"),
            Map.entry("List-Unsubscribe", "<" + LEAVE + ">"),
            Map.entry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    assertThat(mail.headers().values()).allMatch(value -> value.matches("[ -~]{1,870}"));
    assertThat(mail.replyTo().orElseThrow().value()).isEqualTo("editor@pamphlet.example");
  }

  @Test
  void directionIsThatOfTheWords() {
    Letter letter =
        Letters.writer()
            .write(
                publisher("Pamphlet", "ar"),
                new Draft("رسالة", "مرحبا\n\n- واحد\n\n> اقتباس\n", Optional.empty()))
            .template()
            .to(TOKEN);

    Document html = Jsoup.parse(letter.html());
    assertThat(html.select("[dir=rtl]").attr("lang")).isEqualTo("ar");
    assertThat(html.select("[dir=rtl]").attr("style")).contains("text-align: right");
    assertThat(html.select("ul").attr("style")).contains("padding-right: 24px");
    assertThat(html.select("blockquote").attr("style")).contains("border-right");
    assertThat(html.select("html").attr("lang")).isEqualTo("en");
  }

  @Test
  void nothingIsFetchedButPictures() {
    Document html = Jsoup.parse(letter(Letters.EVERYTHING).html());

    assertThat(html.select("script, link, form, input, iframe, object, svg, base")).isEmpty();
    assertThat(html.select("[src]").eachAttr("src"))
        .containsExactly("https://example.org/lighthouse.png");
    assertThat(html.select("style").eachText()).noneMatch(css -> css.contains("url("));
  }

  @Test
  void aPictureOfThePublicationKeepsItsPlaceAndHasItsCaption() {
    String picture = "/images/9f86d081884c7d659a2feaa0c55ad015-1200x630/lamp.png";
    Document html = Jsoup.parse(letter("![A lamp](" + picture + " \"Its light\")\n").html());

    assertThat(html.select("figure > img").attr("src"))
        .isEqualTo("https://pamphlet.example" + picture);
    assertThat(html.select("figure > img").attr("width")).isEqualTo("1200");
    assertThat(html.select("figure > img").attr("height")).isEqualTo("630");
    assertThat(html.select("figcaption").text()).isEqualTo("Its light");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody-runs-this", "two-requests-and-a-rehearsal"})
  void aWholeArticleFitsIntoALetter(String slug) {
    Letter letter = letter(Letters.shippedArticle(slug));

    assertThat(letter.html().getBytes(StandardCharsets.UTF_8).length).isLessThan(50_000);
    assertThat(letter.text()).hasSizeLessThan(30_000);
  }

  @Test
  void everyElementOfTheTextHasItsStyle() {
    Document html = Jsoup.parse(letter(Letters.EVERYTHING).html());

    for (String element :
        List.of(
            "p", "h2", "h3", "ul", "ol", "li", "blockquote", "pre", "code", "kbd", "a", "img")) {
      assertThat(html.select(element)).as(element).isNotEmpty();
      assertThat(html.select(element).eachAttr("style")).as(element).doesNotContain("");
    }
    assertThat(html.select("td[align=right]").attr("style")).contains("text-align: right");
  }

  @Test
  void wordsAreBrokenOnlyInTablesTooWideForAPhone() {
    Document html =
        Jsoup.parse(
            letter(
                    """
                    | what | how many |
                    |---|---|
                    | functions | a few words that may stand one below the other |

                    | what | how many |
                    |---|---|
                    | functions | averyverylongwordwithoutanyend |
                    """)
                .html());

    assertThat(html.select("th, td[style*='font-size: 16px']").eachAttr("style"))
        .extracting(style -> style.contains("overflow-wrap: normal"))
        .containsExactly(true, true, true, true, false, false, false, false);
  }
}
