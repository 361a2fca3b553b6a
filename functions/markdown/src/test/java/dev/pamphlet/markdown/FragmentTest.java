package dev.pamphlet.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FragmentTest {

  private static final int MOST = 2_000;

  @Test
  void oneParagraphIsAPieceOfALine() {
    assertThat(Fragment.of("a `code` and *stress*", MOST))
        .isEqualTo(new Fragment("a <code>code</code> and <em>stress</em>", "a code and stress"));
  }

  @Test
  void severalBlocksAreBlocks() {
    assertThat(Fragment.of("one\n\n```java\nint x;\n```\n", MOST).html())
        .isEqualTo("<p>one</p>\n<pre><code class=\"language-java\">int x;\n</code></pre>");
  }

  @Test
  void aHeadingIsAParagraphAndAFootnoteIsText() {
    assertThat(Fragment.of("# Big\n\nword[^1]\n", MOST).html())
        .startsWith("<p>Big</p>")
        .contains("word[^1]")
        .doesNotContain("<h", "footnote");
  }

  @Test
  void columnHeadersAndCheckBoxesAreAccessible() {
    assertThat(Fragment.of("| a |\n|---|\n| b |\n\n- [x] c\n", MOST).html())
        .contains("<th scope=\"col\">a</th>", "aria-label=\"Done\"");
  }

  @Test
  void aHeadingInsideAnotherBlockIsAParagraphToo() {
    assertThat(Fragment.of("> ## q\n\n- # x\n", MOST).html())
        .isEqualTo("<blockquote>\n<p>q</p>\n</blockquote>\n<ul><li>x</li></ul>");
  }

  @Test
  void rawHtmlIsShown() {
    assertThat(Fragment.of("a <b>c</b>\n\n<div id=x>\n", MOST))
        .isEqualTo(
            new Fragment(
                "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n<p>&lt;div id&#61;x&gt;</p>",
                "a <b>c</b> <div id=x>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[a](javascript:alert(1))",
        "![a](data:text/html,x)",
        "[a](<https://example.com\" onclick=\"x>)"
      })
  void noScriptInItRuns(String hostile) {
    assertThat(Fragment.of(hostile, MOST).html())
        .doesNotContain("<script", "<img src=x", "javascript:", "data:", "\" onclick");
  }

  @Test
  void itIsBounded() {
    assertThatExceptionOfType(BoundedHtml.Exceeded.class)
        .isThrownBy(() -> Fragment.of("*word* ".repeat(1_000), MOST));
  }
}
