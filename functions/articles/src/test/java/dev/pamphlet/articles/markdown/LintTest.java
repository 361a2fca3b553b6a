package dev.pamphlet.articles.markdown;

import static dev.pamphlet.articles.markdown.Sources.readBody;
import static dev.pamphlet.articles.markdown.Sources.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LintTest {

  @Test
  void aTextWithoutFlawsHasNoWarnings() {
    assertThat(
            warnings(
                "[a](#one) ![b](/c.png) [d](#)\n\n### X\n\n## One\n### Two\n#### Three\n### Four\n[e](#three)\n"))
        .isEmpty();
  }

  @Test
  void anImageWithoutAlternativeTextIsFound() {
    assertThat(warnings("Text\n\n> a 😀 ![](/b.png) ![ ](/c.png)\n"))
        .containsExactly(
            "3:7 this image has no alternative text", "3:19 this image has no alternative text");
  }

  @Test
  void aDeadInternalLinkIsFound() {
    assertThat(warnings("## One\n\n- a\n- b [c](#two) [d](#One)\n"))
        .containsExactly(
            "4:5 this link leads to no section or heading of the article",
            "4:15 this link leads to no section or heading of the article");
  }

  @Test
  void aDeadLinkOfAFootnoteIsFoundOnce() {
    assertThat(warnings("a[^n]\n\n## B\n\nb[^n]\n\n[^n]: [c](#d)\n"))
        .containsExactly("7:7 this link leads to no section or heading of the article");
  }

  @Test
  void aLostAddressIsFound() {
    assertThat(warnings("[a](http://example.org/) and\n![b](data:image/png;base64,AAAA)\n"))
        .containsExactly(
            "1:1 this link leads nowhere: addresses are https, mailto or on the site itself",
            "2:1 this image is not shown: addresses are https or on the site itself");
  }

  @Test
  void aSkippedLevelIsFound() {
    assertThat(warnings("#### A\n\n## B\n\n### C\n\n###### D\n\n### E\n"))
        .containsExactly(
            "1:1 this heading is of level 4 after one of level 2",
            "7:1 this heading is of level 6 after one of level 3");
  }

  @Test
  void aLongSectionIsFound() {
    assertThat(warnings("## One\n\n" + "word ".repeat(2_999))).isEmpty();
    assertThat(warnings("Text.\n\n## One\n\n" + "word ".repeat(3_000)))
        .containsExactly("3:1 this section has 3,001 words; over 3,000, readers lose their place");
  }

  @Test
  void aHundredWarningsAreEnough() {
    assertThat(readBody("![](/a.png) ".repeat(1_000)).warnings()).hasSize(100);
  }
}
