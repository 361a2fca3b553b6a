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
                "[a](#one) ![b](/c.png) [d](#)\n\n"
                    + "### X\n\n"
                    + "## One\n"
                    + "### Two\n"
                    + "#### Three\n"
                    + "### Four\n"
                    + "[e](#three)\n"))
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
    assertThat(warnings("## One\n\n- a\n- b [c](#two) [d](#One) [e](#one!)\n\n[f](#)\n"))
        .containsExactly("4:5 the article has no section or heading with this id");
  }

  @Test
  void aDeadLinkOfAFootnoteIsFoundOnce() {
    assertThat(warnings("a[^n]\n\n## B\n\nb[^n]\n\n[^n]: [c](#d)\n"))
        .containsExactly("7:7 the article has no section or heading with this id");
  }

  @Test
  void aDroppedAddressIsFound() {
    assertThat(warnings("[a](http://example.org/) and\n![b](data:image/png;base64,AAAA)\n"))
        .containsExactly(
            "1:1 this link is dropped: its address is neither https nor mailto nor on this site",
            "2:1 this image is dropped: its address is neither https nor on this site");
  }

  @Test
  void anImageThatIsALocalFileIsFound() {
    assertThat(warnings("![b](figures/b.png)\n\n![c](/c.png)\n"))
        .containsExactly(
            "1:1 readers do not see this image: the site has none of this name; publish the"
                + " article's folder, or store the image and write the address that it gets");
  }

  @Test
  void aSkippedLevelIsFound() {
    assertThat(warnings("#### A\n\n## B\n\n### C\n\n###### D\n\n### E\n"))
        .containsExactly(
            "1:1 this heading skips a level: it has level 4 after level 2",
            "7:1 this heading skips a level: it has level 6 after level 3");
  }

  @Test
  void aLongSectionIsFound() {
    assertThat(warnings("## One\n\n" + "word ".repeat(2_999))).isEmpty();
    assertThat(warnings("Text.\n\n## One\n\n" + "word ".repeat(3_000)))
        .containsExactly(
            "3:1 this section has 3,001 words; more than 3,000 are hard to read in one go");
  }

  @Test
  void aHundredWarningsAreEnough() {
    assertThat(readBody("![](/a.png) ".repeat(1_000)).warnings()).hasSize(100);
  }
}
