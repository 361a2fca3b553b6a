package dev.pamphlet.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RawHtmlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<kbd>",
        "</kbd>",
        "<sub>2</sub><sup>3</sup>",
        "<abbr title=\"a &amp; b\">",
        "<details open=\"\"><summary>",
        "<td align=\"right\" colspan=\"2\">",
        "<a href=\"https://example.org/?a=b&amp;c=d\" title=\"e\">",
        "<a href=\"/why\"><a href=\"#cost\"><a href=\"mailto:a@example.org\">",
        "<ol start=\"3\"><li value=\"7\">",
        "<p dir=\"rtl\" lang=\"ar\">",
        "text &amp; more > less",
      })
  void theHarmlessSubsetStaysAsItIs(String html) {
    RawHtml.Cleaned cleaned = RawHtml.clean(html);

    assertThat(cleaned.html()).isEqualTo(html);
    assertThat(cleaned.dropped()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <BR/>                          | <br>
          <Details Open>                 | <details open="">
          <h1 align=center>a</h1>        | <h2>a</h2>
          <td colspan = 2 title='"'>     | <td colspan="2" title="&quot;">
          <img src='/a.png' alt=b width=40> | <img src="/a.png" alt="b" width="40" loading="lazy">
          a < b <3 <- c                  | a &lt; b &lt;3 &lt;- c
          <!-- more -->a<!-->b<!---->c   | abc
          <!-- never closed              | &lt;!-- never closed
          <b                             | &lt;b
          """)
  void tagsAreWrittenAnew(String html, String written) {
    assertThat(RawHtml.clean(html).html()).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <font size=7>a</font>        | a    | 0 the tag <font> is dropped; to show it as text, put it in backticks
          Map<String, Integer>         | Map&lt;String, Integer> | -
          List<String>                 | List | 4 the tag <string> is dropped; to show it as text, put it in backticks
          a<script>b</script>c         | ac   | 1 <script> is dropped with all it holds
          a<iframe src=x>b             | a    | 1 <iframe> is dropped with all it holds
          <p style="x" class=y id=z>a  | <p>a | 0 <p> loses its style, class, id
          <b onclick=x>a</b>           | <b>a</b> | 0 <b> loses its onclick
          <a href=javascript:x>a</a>   | <a>a</a> | 0 <a> loses its href
          <a href="jav&#x09;ascript:x">a</a> | <a>a</a> | 0 <a> loses its href
          <img src=http://example.org/a.png>a | a | 0 this image is dropped: its address is neither https nor on this site
          <img src=/a.png>             | <img src="/a.png" loading="lazy"> | 0 this image has no alternative text
          a<?php x ?>b                 | ab   | 1 '<?' is dropped; to show it as text, put it in backticks
          <!DOCTYPE html>a             | a    | 0 '<!' is dropped; to show it as text, put it in backticks
          <![CDATA[x]]>a               | a    | 0 '<!' is dropped; to show it as text, put it in backticks
          """)
  void droppedTagsAreReportedWithTheirOffset(String html, String kept, String reported) {
    RawHtml.Cleaned cleaned = RawHtml.clean(html);

    assertThat(cleaned.html()).isEqualTo(kept);
    assertThat(cleaned.dropped())
        .extracting(dropped -> dropped.offset() + " " + dropped.message())
        .isEqualTo(reported.equals("-") ? List.of() : List.of(reported));
  }

  @Test
  void theTextIsBetweenTheTags() {
    assertThat(RawHtml.text("<p>a &amp; b<br>c<!-- d --></p>")).isEqualTo("a & bc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!--",
        "<?",
        "<![CDATA[",
        "<!A",
        "<a ",
        "<a b='",
        "<a b=\"",
        "<script>",
        "</",
        "<a b c ",
        "<"
      })
  void repetitionTakesLinearTime(String part) {
    String html = part.repeat(300_000);

    assertThat(RawHtml.clean(html).html()).isNotNull();
    assertThat(RawHtml.text(html)).isNotNull();
  }
}
