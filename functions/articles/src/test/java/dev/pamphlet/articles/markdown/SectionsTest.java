package dev.pamphlet.articles.markdown;

import static dev.pamphlet.articles.markdown.Sources.faults;
import static dev.pamphlet.articles.markdown.Sources.html;
import static dev.pamphlet.articles.markdown.Sources.readBody;
import static dev.pamphlet.articles.markdown.Sources.warnings;
import static dev.pamphlet.articles.markdown.Sources.withBody;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.articles.ArticleText;
import dev.pamphlet.content.Heading;
import dev.pamphlet.content.Section;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectionsTest {

  @Test
  void aHeadingOfAnyScriptGivesAnId() {
    String body =
        "## 前言\n\n## SQL 层架构\n\n## 分布式 SQL 运算\n\n## Введение\n\n## مقدمة\n\n## हिन्दी में\n\n"
            + "## การติดตั้ง\n\n## می\u200cخواهم\n\n## தமிழ்\n\n## 結論 {#end}\n";

    assertThat(ids(readBody(body).sections()))
        .containsExactly(
            "前言",
            "sql-层架构",
            "分布式-sql-运算",
            "введение",
            "مقدمة",
            "हिन्दी-में",
            "การติดตั้ง",
            "می\u200cخواهم",
            "தமிழ்",
            "end");
    assertThat(readBody(body).warnings()).isEmpty();
  }

  @Test
  void anIdOfAnyScriptIsLinkedByItsPercentEncoding() {
    String html = html("[a](#前言) [b](#%E5%89%8D%E8%A8%80) ![c](/c.png)\n\n### 前言\n");

    assertThat(html).contains("<h3 id=\"前言\">");
    assertThat(Jsoup.parse(html).select("a").eachAttr("href"))
        .containsExactly("#%E5%89%8D%E8%A8%80", "#%E5%89%8D%E8%A8%80");
  }

  @Test
  void everyLevelTwoHeadingOpensASection() {
    List<Section> sections = readBody("Before.\n\n## One\n\nText.\n\n## Two\n").sections();

    assertThat(ids(sections)).containsExactly("introduction", "one", "two");
    assertThat(sections).extracting(Section::title).containsExactly("", "One", "Two");
    assertThat(sections)
        .extracting(Section::markdown)
        .containsExactly("Before.\n\n", "## One\n\nText.\n\n", "## Two\n");
  }

  @Test
  void withoutTextThereIsNoIntroduction() {
    assertThat(ids(readBody("\n\n## One\n").sections())).containsExactly("one");
    assertThat(readBody("\n \n").sections()).isEmpty();
    assertThat(readBody("").sections()).isEmpty();
  }

  @Test
  void definitionsBeforeTheFirstSectionAreAPartOfIt() {
    Section section = readBody("[a]: https://example.org/\n\n## One\n\n[a]\n").sections().get(0);

    assertThat(section.id()).hasToString("one");
    assertThat(section.markdown()).startsWith("[a]: https://example.org/\n\n## One");
    assertThat(section.html()).contains("href=\"https://example.org/\"");
  }

  @Test
  void aSectionMayHaveAnUnderlinedHeading() {
    List<Section> sections = readBody("Text.\n\nOne\nmore\n---\n\nText.\n").sections();

    assertThat(ids(sections)).containsExactly("introduction", "one-more");
    assertThat(sections.get(1).title()).isEqualTo("One more");
    assertThat(sections.get(1).markdown()).isEqualTo("One\nmore\n---\n\nText.\n");
  }

  @Test
  void linesThatOnlyLookLikeHeadingsOpenNothing() {
    String body =
        "```\n## code\n```\n\n    ## code\n\n> ## quoted\n\n- ## listed\n\n<p>\n## raw\n</p>\n";

    assertThat(ids(readBody(body).sections())).containsExactly("introduction");
  }

  @Test
  void aHeadingInAQuoteIsNotTheTitleOfThePage() {
    assertThat(html("> # Quoted\n")).contains("<h2>Quoted</h2>");
  }

  @Test
  void aTitleIsPlainText() {
    assertThat(
            readBody(
                    "## *One* `two <i>` [three](/x) ~~four~~ &amp; <b>4</b> ![five](/y.png)[^n]\n\n"
                        + "[^n]: N\n")
                .sections()
                .get(0)
                .title())
        .isEqualTo("One two <i> three four & 4 five");
  }

  @Test
  void linkReferencesReachAcrossSections() {
    List<Section> sections = readBody("[a]\n\n## One\n\n[a]: https://example.org/\n").sections();

    assertThat(sections.get(0).html()).contains("href=\"https://example.org/\"");
  }

  @Test
  void deeperHeadingsStayInsideAndAreListed() {
    Section section =
        readBody("## One\n\n### Why\n\n#### How {#by-hand}\n\n### *When*\n").sections().get(0);

    assertThat(section.headings())
        .containsExactly(
            new Heading("why", "Why", 3),
            new Heading("by-hand", "How", 4),
            new Heading("when", "When", 3));
    assertThat(section.html())
        .contains("<h3 id=\"why\">Why</h3>", "<h4 id=\"by-hand\">How</h4>", "<h3 id=\"when\">");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The cost {#cost}        | cost              | The cost
          The cost {#cost} ##     | cost              | The cost
          The cost{#cost}         | cost              | The cost
          The *cost* {#cost}      | cost              | The cost
          The cost {#cost} more   | the-cost-cost-more | The cost {#cost} more
          The `{#cost}`           | the-cost          | The {#cost}
          The cost \\{#cost}      | the-cost-cost     | The cost {#cost}
          The cost { #cost }      | the-cost-cost     | The cost { #cost }
          """)
  void anIdAtTheEndOfAHeadingIsTakenOutOfIt(String heading, String id, String title) {
    Section section = readBody("## " + heading + "\n").sections().get(0);

    assertThat(section.id()).hasToString(id);
    assertThat(section.title()).isEqualTo(title);
    assertThat(section.html()).startsWith("<h2 id=\"" + id + "\">");
  }

  @Test
  void anUnderlinedHeadingMayHaveAnId() {
    Section section = readBody("The cost {#cost}\n----\n").sections().get(0);

    assertThat(section.id()).hasToString("cost");
    assertThat(section.html().strip()).isEqualTo("<h2 id=\"cost\">The cost</h2>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{#}", "{#The Cost}", "{#a*b*c*}", "{#-a}", "{#\"><x>}", "{#a:b}"})
  void anIdIsWordsThatAreJoined(String id) {
    assertThat(faults(withBody("Text.\n\n## The cost " + id + "\n")))
        .containsExactly(
            "7:1 body the id of this heading is not an id of letters and digits, words joined by '-' or '_',"
                + " at most 80 characters");
  }

  @ParameterizedTest
  @CsvSource({"{#Calls}, calls", "{#err_handling}, err_handling", "{#ä}, ä", "{#a_b}, a_b"})
  void aWrittenIdIsFolded(String written, String id) {
    assertThat(ids(readBody("## The cost " + written + "\n").sections())).containsExactly(id);
  }

  @Test
  void aSecondEqualHeadingIsNumbered() {
    ArticleText text = readBody("## Notes\n\n## 注\n\n## Notes\n\n## 注\n\n## NOTES\n");

    assertThat(ids(text.sections())).containsExactly("notes", "注", "notes-2", "注-2", "notes-3");
    assertThat(text.warnings()).isEmpty();
  }

  @Test
  void explicitIdsComeBeforeGeneratedOnes() {
    String body = "## One\n\n## Two {#one}\n\n### Three {#one}\n\n## One\n";

    assertThat(ids(readBody(body).sections())).containsExactly("one-3", "one", "one-4");
    assertThat(warnings(body))
        .containsExactly("5:1 line 7 already has the id 'one'; this heading gets 'one-2'");
  }

  @Test
  void theIntroductionYieldsItsId() {
    String body = "A lead paragraph.\n\n## Introduction\n\nx\n";

    assertThat(ids(readBody(body).sections())).containsExactly("introduction-2", "introduction");
    assertThat(warnings(body)).isEmpty();
    assertThat(ids(readBody("## Introduction\n").sections())).containsExactly("introduction");
  }

  @Test
  void headingsInsideSectionsYieldTheirIds() {
    String body = "## A\n### Why\n### B\n### Why\n## B\n### Why\n### Why\n### X\n### Y {#x}\n";

    assertThat(
            readBody(body).sections().stream()
                .flatMap(section -> section.headings().stream())
                .map(Heading::id))
        .containsExactly("why", "a-b", "a-why", "b-why", "b-why-2", "b-x", "x");
  }

  @Test
  void aTitleThatIsRepeatedIsNotShownAgain() {
    String body = "# A *title*\n\nText.\n\n## One\n";

    assertThat(ids(readBody(body).sections())).containsExactly("introduction", "one");
    assertThat(html(body)).isEqualTo("<p>Text.</p>");
    assertThat(warnings(body)).containsExactly("1:1 this heading repeats the title and is dropped");
  }

  @Test
  void otherTitlesOpenSectionsAndTheRestIsShifted() {
    String body = "# A title\n\n# One\n\n## Two\n\n###### Six\n\n> # Quoted\n\n# Three\n";
    List<Section> sections = readBody(body).sections();

    assertThat(ids(sections)).containsExactly("one", "three");
    assertThat(sections.get(0).headings())
        .containsExactly(new Heading("two", "Two", 3), new Heading("six", "Six", 6));
    assertThat(sections.get(0).html()).contains("<h2>Quoted</h2>");
    assertThat(warnings(body))
        .containsExactly(
            "1:1 this heading repeats the title and is dropped",
            "3:1 '#' is for the title only; it is read as '##', and every heading goes one level down",
            "7:1 this heading skips a level: it has level 6 after level 3");
  }

  @Test
  void aHeadingHasAText() {
    assertThat(faults(withBody("##\n"))).containsExactly("5:1 body this heading has no text");
    assertThat(faults(withBody("## {#a}\n"))).containsExactly("5:1 body this heading has no text");
    assertThat(faults(withBody("## " + "x".repeat(201) + "\n")))
        .containsExactly("5:1 body this heading is longer than 200 characters");
  }

  @Test
  void anArticleHasAtMostFiveHundredHeadings() {
    StringBuilder body = new StringBuilder();
    for (int i = 1; i <= 600; i++) {
      body.append("## ").append(i).append('\n');
    }
    assertThat(faults(withBody(body.toString())))
        .containsExactly("505:1 body there are more than 500 headings");
  }

  @Test
  void aPublishedArticleHasAText() {
    String published = "---\ntitle: A title\nstatus: published\n---\n";

    assertThat(faults(published))
        .containsExactly("5:1 body the article has no text and cannot be published");
    assertThat(faults(published + "\n[a]: /b\n"))
        .containsExactly("6:1 body the article has no text and cannot be published");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one two three                    | 3
          don't well-known 3.14 e.g.       | 4
          and/or this — that–those…then    | 6
          **b**old *words*                 | 2
          `code` <b>raw 😀 ** -            | 2
          ça été naïve Übermut             | 4
          后端是什么                        | 5
          サーバー                          | 4
          서버 없는 글                      | 3
          [linked words](/x)               | 2
          note[^n]                         | 1
          """)
  void wordsAreThoseOfTheRunningText(String text, int words) {
    String body = text + "\n\n[^n]: Not in the text.\n\n```\nnot this\n```\n\n    nor this\n";

    assertThat(readBody(body).words()).isEqualTo(words);
  }

  @Test
  void wordsOfBlocksDoNotRunTogether() {
    String body =
        "## One\n\nTwo\n- three\n- four\n\n> five\n\n| six | seven |\n|--|--|\n|eight|nine|\n";

    assertThat(readBody(body).words()).isEqualTo(9);
  }

  private static List<String> ids(List<Section> sections) {
    return sections.stream().map(section -> section.id().value()).toList();
  }
}
