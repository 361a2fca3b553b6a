package dev.pamphlet.articles.markdown;

import static dev.pamphlet.articles.markdown.Sources.html;
import static dev.pamphlet.articles.markdown.Sources.page;
import static dev.pamphlet.articles.markdown.Sources.readBody;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.content.Section;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class FootnotesTest {

  @Test
  void aFootnoteIsAtTheEndWithALinkBack() {
    assertThat(html("a[^n]\n\n[^n]: note\n\nb\n"))
        .isEqualTo(
            """
            <p>a<sup class="footnote-ref">\
            <a href="#fn:introduction:1" id="fnref:introduction:1">1</a></sup></p>
            <p>b</p>
            <section class="footnotes" aria-label="Footnotes">
            <ol><li id="fn:introduction:1">
            <p>note <a href="#fnref:introduction:1" class="footnote-backref" \
            aria-label="Back to reference 1">↩</a></p>
            </li></ol>
            </section>\
            """);
  }

  @Test
  void aFootnoteThatIsEditedElsewhereChangesTheSectionThatShowsIt() {
    String body = "## A\n\na[^n] [l]\n\n## B\n\nb\n\n[^n]: note\n[l]: https://example.org/\n";

    List<Section> before = readBody(body).sections();
    List<Section> note = readBody(body.replace("note", "remark")).sections();
    List<Section> link = readBody(body.replace("example.org", "example.com")).sections();

    assertThat(note.get(0).hash()).isNotEqualTo(before.get(0).hash());
    assertThat(link.get(0).hash()).isNotEqualTo(before.get(0).hash());
    assertThat(note.get(1).hash()).isEqualTo(before.get(1).hash());
  }

  @Test
  void everySectionHasTheFootnotesItRefersTo() {
    List<Section> sections =
        readBody("## A\n\na[^x]\n\n[^x]: ex\n[^y]: why\n\n## B\n\nb[^y] c[^x]\n\n## C\n\nc\n")
            .sections();

    assertThat(sections.get(0).html()).contains("ex ").doesNotContain("why ");
    assertThat(sections.get(1).html()).containsSubsequence("fn:b:1\">", "why ", "fn:b:2\">", "ex ");
    assertThat(sections.get(2).html()).doesNotContain("footnote");
  }

  @Test
  void sectionsMayStandOnOnePage() {
    Document page = page("a[^x]\n\n## A\n\na[^x] b[^x]\n\n## B\n\nb[^x]\n\n[^x]: ex\n");

    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates().hasSize(9);
    assertThat(page.select("a[href^=#]"))
        .hasSize(8)
        .allSatisfy(link -> assertThat(target(page, link)).isNotNull());
  }

  @Test
  void everyReferenceHasALinkBack() {
    Document page = page("a[^n] b[^n] c[^n]\n\n[^n]: note\n");

    assertThat(page.select("li a").eachAttr("aria-label"))
        .containsExactly("Back to reference 1", "Back to reference 1-2", "Back to reference 1-3");
    assertThat(page.select("li a").eachAttr("href"))
        .isEqualTo(page.select("sup a").eachAttr("id").stream().map(id -> "#" + id).toList());
  }

  @Test
  void footnotesMayReferToFootnotesAndToThemselves() {
    Document page = page("a[^x]\n\n[^x]: ex[^y] [^x]\n[^y]: why[^x]\n");

    assertThat(page.select("section li")).hasSize(2);
    assertThat(page.select("li").get(0).select(".footnote-backref")).hasSize(3);
  }

  @Test
  void aFootnoteMayEndWithAnyBlock() {
    assertThat(html("a[^n]\n\n[^n]: note\n\n    - b\n"))
        .contains("<ul><li>b</li></ul>\n<p><a href=\"#fnref:introduction:1\"");
  }

  @Test
  void aFootnoteInANestedListMayHaveSeveralParagraphs() {
    String html =
        html(
            "1. a\n"
                + "   - b[^1]\n\n"
                + "     [^1]: note\n\n"
                + "         second paragraph\n\n"
                + "             code\n");

    assertThat(html)
        .contains("<p>note</p>\n<p>second paragraph</p>\n<pre><code>code\n</code></pre>");
  }

  @Test
  void aReferenceToNothingIsText() {
    assertThat(html("a[^n]")).isEqualTo("<p>a[^n]</p>");
  }

  @Test
  void aFootnoteThatNothingRefersToIsNotShown() {
    assertThat(html("a\n\n[^n]: note\n")).isEqualTo("<p>a</p>");
  }

  @Test
  void aLabelNeverReachesTheHtml() {
    assertThat(html("a[^\"><b]\n\n[^\"><b]: note\n")).doesNotContain("\"><b").contains("note ");
  }

  private static Element target(Document page, Element link) {
    return page.getElementById(link.attr("href").substring(1));
  }
}
