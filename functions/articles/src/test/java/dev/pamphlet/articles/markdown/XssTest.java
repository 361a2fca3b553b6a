package dev.pamphlet.articles.markdown;

import static dev.pamphlet.articles.markdown.UntrustedHtml.dangersIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.articles.ArticleText;
import dev.pamphlet.content.Section;
import dev.pamphlet.markdown.HtmlPolicy;
import dev.pamphlet.markdown.source.MalformedSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class XssTest {

  /**
   * Places of an article for a vector; in the last, nothing surrounds it that it would have to
   * break out of.
   */
  private static final List<String> PLACES =
      List.of(
          "%s\n",
          "Text %s text.\n",
          "> %s\n",
          "- %s\n",
          "| %s |\n|---|\n| %1$s |\n",
          "a[^n]\n\n[^n]: %s\n",
          "a **b _%s_ c** d\n",
          "[%s](https://example.org/)\n",
          "![%s](/a.png)\n",
          "[a](/b \"%s\")\n",
          "`%s`\n",
          "```%s\ncode\n```\n",
          "<div>\n%s\n</div>\n");

  @ParameterizedTest
  @MethodSource("vectors")
  void noVectorSurvivesAnywhereInAnArticle(String vector) {
    for (String place : PLACES) {
      assertSafe(Sources.withBody(place.formatted(vector)));
    }
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void noVectorSurvivesInAHeading(String vector) {
    String line = vector.replace('\n', ' ');
    assertSafe(
        Sources.withBody("## Heading %s\n\n### Deeper %s {#deeper}\n".formatted(line, line)));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void thePolicyAloneLetsNoVectorThrough(String vector) {
    assertThat(dangersIn(HtmlPolicy.sanitize(vector))).isEmpty();
    assertThat(dangersIn(HtmlPolicy.sanitize("<p>" + vector + "</p>"))).isEmpty();
  }

  @Test
  void theListCoversItsKinds() throws IOException {
    assertThat(vectors()).hasSizeGreaterThan(150).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<a href='javascript:alert(1)'>x</a>",
        "<a href='java\tscript:alert(1)'>x</a>",
        "<a href='//evil.example'>x</a>",
        "<a href='/\\evil.example'>x</a>",
        "<img src='data:image/svg+xml,x'>",
        "<img src='mailto:x'>",
        "<p style='x:y'>x</p>",
        "<svg></svg>",
        "<input type=text>",
        "<!-- x -->",
      })
  void theCheckerSeesWhatIsDangerous(String html) {
    assertThat(dangersIn(html)).isNotEmpty();
  }

  @Test
  void allowedHtmlIsNotDangerous() {
    assertThat(
            dangersIn(
                Sources.html(
                    "a[^n] [b](https://example.org/) ![c](/c.png) {{d}}\n\n- [x] e\n\n[^n]: f\n")))
        .isEmpty();
  }

  private static void assertSafe(String source) {
    ArticleText article;
    try {
      article = new MarkdownReader().read(source);
    } catch (MalformedSource refused) {
      assertThat(source).as("only a character that is not text is refused").contains("\0");
      return;
    }
    for (Section section : article.sections()) {
      assertThat(dangersIn(section.html())).as(section.html()).isEmpty();
    }
  }

  static List<String> vectors() throws IOException {
    try (InputStream list = XssTest.class.getResourceAsStream("xss.txt")) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("# "))
          .map(String::translateEscapes)
          .toList();
    }
  }
}
