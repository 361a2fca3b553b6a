package dev.pamphlet.articles.markdown;

import static dev.pamphlet.articles.markdown.Sources.html;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.markdown.Address;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {

  @Test
  void proseIsCommonMark() {
    assertThat(html("*a* **b** `c`  \nd\n\n> e\n\n3. f\n4. g\n\n---\n"))
        .isEqualTo(
            """
            <p><em>a</em> <strong>b</strong> <code>c</code><br />
            d</p>
            <blockquote>
            <p>e</p>
            </blockquote>
            <ol start="3"><li>f</li><li>g</li></ol>
            <hr />""");
  }

  @Test
  void tablesSayWhatTheirHeadIs() {
    assertThat(html("| a | b |\n|:--|--:|\n| 1 | 2 |\n"))
        .isEqualTo(
            "<table><thead><tr>"
                + "<th align=\"left\" scope=\"col\">a</th><th align=\"right\" scope=\"col\">b</th>"
                + "</tr></thead><tbody><tr>"
                + "<td align=\"left\">1</td><td align=\"right\">2</td>"
                + "</tr></tbody></table>");
  }

  @Test
  void strikethroughTakesOneTildeOrTwo() {
    assertThat(html("~~a~~ ~b~")).isEqualTo("<p><del>a</del> <del>b</del></p>");
  }

  @Test
  void taskListsSayWhatIsDone() {
    assertThat(html("- [x] a\n- [ ] b\n"))
        .isEqualTo(
            "<ul>"
                + "<li><input type=\"checkbox\" disabled=\"\" checked=\"\" aria-label=\"Done\" /> a</li>"
                + "<li><input type=\"checkbox\" disabled=\"\" aria-label=\"To do\" /> b</li>"
                + "</ul>");
  }

  @Test
  void addressesInTheTextAreLinks() {
    assertThat(html("https://example.org/a?b=c, www.example.org and a@example.org."))
        .isEqualTo(
            "<p><a href=\"https://example.org/a?b&#61;c\">https://example.org/a?b&#61;c</a>,"
                + " <a href=\"https://www.example.org\">www.example.org</a>"
                + " and <a href=\"mailto:a&#64;example.org\">a&#64;example.org</a>.</p>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"java", "c++", "objective-c", "f#", "node.js"})
  void codeNamesItsLanguage(String language) {
    assertThat(html("```" + language + " extra words\na < b\n```\n"))
        .startsWith("<pre><code class=\"language-" + language.replace("+", "&#43;") + "\">")
        .contains("a &lt; b");
  }

  @Test
  void aLanguageThatIsNoneIsLeftOut() {
    assertThat(html("```\"onclick=x\na\n```\n")).startsWith("<pre><code>a");
  }

  @Test
  void imagesLoadWhenTheyAreNeeded() {
    assertThat(html("![a *b*](/c.png \"d\")"))
        .isEqualTo("<p><img src=\"/c.png\" alt=\"a b\" title=\"d\" loading=\"lazy\" /></p>");
  }

  @Test
  void rawHtmlIsText() {
    assertThat(html("a <b>c</b>\n\n<script>d</script>\n"))
        .isEqualTo("<p>a &lt;b&gt;c&lt;/b&gt;</p>\n<p>&lt;script&gt;d&lt;/script&gt;</p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/",
        "HTTPS://EXAMPLE.ORG/",
        "mailto:a@example.org",
        "/why-servers",
        "#cost",
        "figure.png",
        "../other",
        "?page=2",
        "a/b:c",
        "a?b:c",
      })
  void aLinkMayLeadSomewhereSafe(String address) {
    assertThat(Address.isForLink(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://example.org/",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "\u0001javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "ftp://example.org/",
        "file:///etc/passwd",
        "//example.org/",
        "/\\example.org/",
        "\\\\example.org/",
        "/\t/example.org/",
        "https:example.org",
        "https:/example.org",
        "a:b",
        "1:b",
      })
  void anyOtherLinkLosesItsAddress(String address) {
    assertThat(Address.isForLink(address)).isFalse();
    assertThat(Address.isForImage(address)).isFalse();
  }

  @Test
  void aLinkWithoutAnAddressIsItsText() {
    assertThat(html("[a](http://example.org/) [b](javascript:c)")).isEqualTo("<p>a b</p>");
  }

  @Test
  void anImageWithoutAnAddressIsItsAlternativeText() {
    assertThat(html("![a](http://example.org/b.png) ![c](mailto:a@example.org)"))
        .isEqualTo("<p><img alt=\"a\" loading=\"lazy\" /> <img alt=\"c\" loading=\"lazy\" /></p>");
  }

  @ParameterizedTest
  @CsvSource({
    "NOTE, Note",
    "tip, Tip",
    "Important, Important",
    "WARNING, Warning",
    "CAUTION, Caution"
  })
  void alertsAreNotesWithATitle(String marker, String title) {
    assertThat(html("> [!" + marker + "]\n> *a*\n>\n> b\n"))
        .isEqualTo(
            """
            <div class="alert alert-%s" role="note">
            <p class="alert-title">%s</p>
            <p><em>a</em></p>
            <p>b</p>
            </div>"""
                .formatted(title.toLowerCase(Locale.ROOT), title));
  }

  @Test
  void anAlertsTextMayBeginAfterABlankLine() {
    assertThat(html("> [!TIP]\n>\n> - a\n")).contains("alert-tip").contains("<ul><li>a</li></ul>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> [!NOTE]\n",
        "> [!NOTE] a\n",
        "> [!OTHER]\n> a\n",
        "> a\n> [!NOTE]\n",
        "> \\[!NOTE]\n> a\n",
        "> **[!NOTE]**\n> a\n",
        "> [!NOTE\n> a\n",
        "- > [!NOTE]\n  > a\n",
        "> > [!NOTE]\n> > a\n",
      })
  void whatOnlyLooksLikeAnAlertStaysAQuote(String markdown) {
    assertThat(html(markdown)).contains("<blockquote>").doesNotContain("alert");
  }
}
