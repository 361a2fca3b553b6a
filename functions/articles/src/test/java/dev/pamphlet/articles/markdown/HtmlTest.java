package dev.pamphlet.articles.markdown;

import static dev.pamphlet.articles.markdown.Sources.html;
import static dev.pamphlet.articles.markdown.Sources.readBody;
import static dev.pamphlet.articles.markdown.Sources.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.content.Section;
import dev.pamphlet.markdown.Address;
import java.util.List;
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
            <hr />\
            """);
  }

  @Test
  void tablesMarkTheirHead() {
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
  void taskListsStateWhatIsDone() {
    assertThat(html("- [x] a\n- [ ] b\n"))
        .isEqualTo(
            "<ul><li><input type=\"checkbox\" disabled=\"\" checked=\"\" aria-label=\"Done\" />"
                + " a</li><li><input type=\"checkbox\" disabled=\"\" aria-label=\"To do\" /> b</li>"
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
  @ValueSource(
      strings = {"java", "c++", "objective-c", "f#", "node.js", "яваскрипт", "日本語", "हिन्दी"})
  void codeNamesItsLanguage(String language) {
    assertThat(html("```" + language + " extra words\na < b\n```\n"))
        .startsWith("<pre><code class=\"language-" + language.replace("+", "&#43;") + "\">")
        .contains("a &lt; b");
  }

  @Test
  void aLanguageIsOnlyAClass() {
    assertThat(html("```\"onclick=x\na\n```\n"))
        .startsWith("<pre><code class=\"language-&#34;onclick&#61;x\">a");
    assertThat(html("```" + "x".repeat(41) + "\na\n```\n")).startsWith("<pre><code>a");
  }

  @Test
  void aFenceInAListIsIndentedByColumns() {
    assertThat(html("- Build it:\n\n\t```make\n\tall:\n\t\tcc x.c\n\t```\n"))
        .contains("<code class=\"language-make\">all:\n\tcc x.c\n</code>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rollup@2.67.3", "cjs-module-lexer@1.2.1", "a@b.c0", "a@example.org2"})
  void aVersionIsNotAnAddress(String version) {
    assertThat(html(version + " is out.")).doesNotContain("<a");
    assertThat(html("<" + version + ">")).contains("href=\"mailto:");
  }

  @Test
  void aBackslashInAnAddressIsPartOfIt() {
    assertThat(html("[a](b\\c) [d](/\\example.org) ![e](\\f.png)"))
        .isEqualTo(
            "<p><a href=\"/b%5Cc\">a</a> <a href=\"/%5Cexample.org\">d</a>"
                + " <img src=\"%5Cf.png\" alt=\"e\" loading=\"lazy\" /></p>");
  }

  @Test
  void bracesAreLeftAsTheyAre() {
    assertThat(html("{{ a }} `{{ b }}` ![{{ c }}](/d.png \"{{{ e }}}\")\n\n```\n{{{{f\n```\n"))
        .isEqualTo(
            "<p>{{ a }} <code>{{ b }}</code>"
                + " <img src=\"/d.png\" alt=\"{{ c }}\" title=\"{{{ e }}}\" loading=\"lazy\" /></p>"
                + "\n<pre><code>{{{{f\n</code></pre>");
  }

  @Test
  void harmlessHtmlIsRendered() {
    String body =
        "Lead.\n\n<!-- more -->\n\n<details><summary>x</summary>\n\n*y*\n\n</details>\n\n"
            + "H<sub>2</sub>O, <kbd>Ctrl</kbd>, <mark>new</mark><br>\nline\n\n"
            + "<figure><img src=\"/a.png\" alt=\"b\"><figcaption>c</figcaption></figure>\n";

    assertThat(html(body))
        .isEqualTo(
            """
            <p>Lead.</p>
            <details><summary>x</summary>
            <p><em>y</em></p>
            </details>
            <p>H<sub>2</sub>O, <kbd>Ctrl</kbd>, <mark>new</mark><br />
            line</p>
            <figure><img src="/a.png" alt="b" loading="lazy" />\
            <figcaption>c</figcaption></figure>\
            """);
    assertThat(warnings(body)).isEmpty();
  }

  @Test
  void otherHtmlIsDroppedWithAWarning() {
    String body =
        "a <blink>b</blink> <script>c</script> d\n\n"
            + "> <div\n"
            + "> onclick=x>\n"
            + "> <style>e</style>\n"
            + "> f\n";

    assertThat(html(body))
        .isEqualTo("<p>a b  d</p>\n<blockquote>\n<div>\n\nf\n</div></blockquote>");
    assertThat(warnings(body))
        .containsExactly(
            "1:3 the tag <blink> is dropped; to show it as text, put it in backticks",
            "1:20 <script> is dropped with all it holds",
            "3:3 <div> loses its onclick",
            "5:3 <style> is dropped with all it holds");
  }

  @Test
  void anOpenElementEndsWithItsSection() {
    List<Section> sections = readBody("<details>\n\na\n\n## B\n\nb\n\n</details>\n").sections();

    assertThat(sections.get(0).html().strip()).endsWith("</details>");
    assertThat(sections.get(1).html()).doesNotContain("details");
  }

  @ParameterizedTest
  @CsvSource({
    "stairs, /stairs",
    "./stairs#top, /stairs#top",
    "../stairs/, /stairs",
    "../attic/../stairs, /stairs",
    "../stairs/article.md#top, /stairs#top",
    "article.md#top, #top",
    "/stairs, /stairs",
    "?print=yes, ?print=yes",
    "https://example.org/stairs/article.md, https://example.org/stairs/article.md",
    "mailto:a@example.org, mailto:a@example.org"
  })
  void aLinkToAnotherArticleMeansTheSameEverywhere(String written, String address) {
    assertThat(html("[there](" + written + ")\n"))
        .isEqualTo(
            "<p><a href=\"%s\">there</a></p>"
                .formatted(address.replace("@", "&#64;").replace("=", "&#61;")));
  }

  @Test
  void aPictureOfTheSiteReservesItsSpaceAndItsTitleIsItsCaption() {
    String address = "/images/9f86d081884c7d659a2feaa0c55ad015-1200x630/lamp.png";
    String attributes = " decoding=\"async\" height=\"630\" width=\"1200\"";
    String image =
        "<img src=\"%s\" alt=\"a lamp\" loading=\"lazy\"%s />".formatted(address, attributes);

    assertThat(html("![a lamp](" + address + " \"Its *light* & heat\")\n"))
        .isEqualTo("<figure>" + image + "<figcaption>Its *light* &amp; heat</figcaption></figure>");
    assertThat(html("![a lamp](" + address + ")\n")).isEqualTo("<p>" + image + "</p>");
    assertThat(html("Look: ![a lamp](" + address + " \"Light\")\n")).doesNotContain("<figure>");
    assertThat(html("- ![a lamp](" + address + " \"Light\")\n")).contains("<li>\n<figure>");
  }

  @Test
  void aPictureInRawHtmlKeepsItsPlaceUnlessItsAuthorSaysWhichItHas() {
    String address = "/images/9f86d081884c7d659a2feaa0c55ad015-1200x630/lamp.png";

    assertThat(html("<img alt='a > $1 lamp' src='" + address + "'>\n"))
        .isEqualTo(
            "<img alt=\"a &gt; $1 lamp\" src=\"%s\" loading=\"lazy\" decoding=\"async\""
                    .formatted(address)
                + " height=\"630\" width=\"1200\" />");
    assertThat(html("<img src='" + address + "' alt='a lamp' width='50%'>\n"))
        .contains(" width=\"50%\"")
        .doesNotContain("1200\"", "height");
  }

  @Test
  void imagesLoadWhenTheyAreNeeded() {
    assertThat(html("![a *b*](/c.png \"d\")"))
        .isEqualTo("<p><img src=\"/c.png\" alt=\"a b\" title=\"d\" loading=\"lazy\" /></p>");
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
            </div>\
            """
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
