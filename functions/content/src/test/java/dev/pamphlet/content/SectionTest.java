package dev.pamphlet.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SectionTest {

  @Test
  void theHashIsThatOfWhatReadersSee() {
    // printf '<h2>Cost</h2>' | openssl dgst -sha256 -binary | basenc --base64url | cut -c1-12
    assertThat(section("## Cost\n", "<h2>Cost</h2>").hash()).isEqualTo("7lywLp3gbYAA");
  }

  @Test
  void theHashStaysWhenOnlyTheSourceLooksDifferent() {
    assertThat(section("## Cost\n", "<h2>Cost</h2>").hash())
        .isEqualTo(section("Cost\n----\n", "<h2>Cost</h2>").hash());
  }

  @Test
  void footnotesOfTwoArticlesCanStandOnOnePage() {
    String html =
        "<sup><a href=\"#fn:cost:1\" id=\"fnref:cost:1\">1</a></sup> &#34;fn:cost:1"
            + " <li id=\"fn:cost:1\"><a href=\"#fnref:cost:1\">";

    assertThat(section("", html).in(new Slug("why")).html())
        .isEqualTo(
            "<sup><a href=\"#fn:why:cost:1\" id=\"fnref:why:cost:1\">1</a></sup> &#34;fn:cost:1"
                + " <li id=\"fn:why:cost:1\"><a href=\"#fnref:why:cost:1\">");
  }

  @Test
  void aLinkToAnotherSectionLeadsToThePage() {
    String html =
        "<h2 id=\"前言\"><a href=\"#%E5%89%8D%E8%A8%80\">a</a> <a href=\"#%E5%89%8D\">b</a>"
            + " <a href=\"#cost\">c</a> <a href=\"/x#cost\">d</a> <a href=\"#%zz\">e</a>";

    assertThat(section("", html).htmlAlone(new Slug("why")))
        .isEqualTo(
            "<h2 id=\"前言\"><a href=\"#%E5%89%8D%E8%A8%80\">a</a>"
                + " <a href=\"/why#%E5%89%8D\">b</a> <a href=\"/why#cost\">c</a>"
                + " <a href=\"/x#cost\">d</a> <a href=\"/why#%zz\">e</a>");
  }

  private static Section section(String markdown, String html) {
    return new Section(new SectionId("cost"), "Cost", 1, markdown, html, List.of());
  }
}
