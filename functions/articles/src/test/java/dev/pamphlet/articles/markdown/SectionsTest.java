package dev.pamphlet.articles.markdown;

import static dev.pamphlet.articles.markdown.Sources.faults;
import static dev.pamphlet.articles.markdown.Sources.html;
import static dev.pamphlet.articles.markdown.Sources.readBody;
import static dev.pamphlet.articles.markdown.Sources.withBody;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.content.Heading;
import dev.pamphlet.content.Section;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectionsTest {

  @Test
  void aHeadingThatGivesNoIdIsAskedForOne() {
    assertThat(faults(withBody("## Введение\n\nText.\n\n## 結論 {#end}\n")))
        .containsExactly(
            "5:1 body this heading gives no id of a-z and 0-9;"
                + " end it with one, such as {#part-two}");
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
  void thereIsNoIntroductionWithoutText() {
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
  void aHeadingOfAQuoteIsNoTitleOfThePage() {
    assertThat(html("> # Quoted\n")).contains("<h2>Quoted</h2>");
  }

  @Test
  void aTitleIsPlainText() {
    assertThat(
            readBody(
                    "## *One* `two` [three](/x) ~~four~~ &amp; <b> ![five](/y.png)[^n]\n\n[^n]: N\n")
                .sections()
                .get(0)
                .title())
        .isEqualTo("One two three four & <b> five");
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
  @ValueSource(
      strings = {"{#}", "{#The Cost}", "{#a_b}", "{#a*b*c*}", "{#-a}", "{#\"><script>}", "{#ä}"})
  void anIdIsWordsJoinedByHyphens(String id) {
    assertThat(faults(withBody("Text.\n\n## The cost " + id + "\n")))
        .containsExactly(
            "7:1 body a section id is lower-case words of a-z and 0-9 joined by hyphens,"
                + " at most 80 characters");
  }

  @Test
  void anIdIsUsedOnce() {
    assertThat(faults(withBody("## One\n\n## Two {#one}\n\n### Three {#one}\n\n## One\n")))
        .containsExactly(
            "7:1 body the id 'one' is that of line 5 already;"
                + " end this heading with another, such as {#one-more}",
            "9:1 body the id 'one' is that of line 5 already;"
                + " end this heading with another, such as {#one-more}",
            "11:1 body the id 'one' is that of line 5 already;"
                + " end this heading with another, such as {#one-more}");
  }

  @Test
  void theIntroductionsIdIsItsOwn() {
    assertThat(faults(withBody("Text.\n\n## Introduction\n")))
        .singleElement()
        .asString()
        .startsWith("7:1 body the id 'introduction' is that of line 5 already");
    assertThat(ids(readBody("## Introduction\n").sections())).containsExactly("introduction");
  }

  @Test
  void headingsInsideSectionsGiveWay() {
    String body = "## A\n### Why\n### B\n### Why\n## B\n### Why\n### Why\n### X\n### Y {#x}\n";

    assertThat(
            readBody(body).sections().stream()
                .flatMap(section -> section.headings().stream())
                .map(Heading::id))
        .containsExactly("why", "a-b", "a-why", "b-why", "b-why-2", "b-x", "x");
  }

  @Test
  void theTitleIsNotInTheBody() {
    assertThat(faults(withBody("# A title\n")))
        .containsExactly(
            "5:1 body sections begin with '##'; the one '#' of an article is its title");
  }

  @Test
  void aHeadingHasAText() {
    assertThat(faults(withBody("##\n"))).containsExactly("5:1 body a heading has a text");
    assertThat(faults(withBody("## {#a}\n"))).containsExactly("5:1 body a heading has a text");
    assertThat(faults(withBody("## " + "x".repeat(201) + "\n")))
        .containsExactly("5:1 body a heading has at most 200 characters");
  }

  @Test
  void anArticleHasAtMostFiveHundredHeadings() {
    StringBuilder body = new StringBuilder();
    for (int i = 1; i <= 600; i++) {
      body.append("## ").append(i).append('\n');
    }
    assertThat(faults(withBody(body.toString())))
        .containsExactly("505:1 body an article has at most 500 headings");
  }

  @Test
  void aPublishedArticleHasAText() {
    String published = "---\ntitle: A title\nstatus: published\n---\n";

    assertThat(faults(published)).containsExactly("5:1 body a published article has a text");
    assertThat(faults(published + "\n[a]: /b\n"))
        .containsExactly("6:1 body a published article has a text");
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
