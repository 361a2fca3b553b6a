package dev.pamphlet.site.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.content.Section;
import dev.pamphlet.content.SectionId;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectionMarkupTest {

  @Test
  void headingsLinkToThemselves() {
    assertThat(markup("<h2 id=\"kosten\">Was $1 <em>kostet</em></h2>\n<h3 id=\"über\">Über</h3>"))
        .isEqualTo(
            """
            <h2 id="kosten">Was $1 <em>kostet</em> <a class="anchor" href="#kosten" aria-label="Link">#</a></h2>
            <h3 id="über">Über <a class="anchor" href="#über" aria-label="Link">#</a></h3>"""
                .formatted());
  }

  /** Code and tables scroll on their own, also by keyboard. */
  @Test
  void whatScrollsCanBeFocused() {
    assertThat(
            markup("<pre><code>x</code></pre><table><tr><td align=\"right\">1</td></tr></table>"))
        .isEqualTo(
            "<pre tabindex=\"0\"><code>x</code></pre>"
                + "<div class=\"scroll\" tabindex=\"0\"><table><tr><td class=\"to-right\">1</td></tr></table></div>");
  }

  @Test
  void footnotesAreNamedAfterTheirSection() {
    assertThat(markup("<section class=\"footnotes\" aria-label=\"Footnotes\"><ol></ol></section>"))
        .isEqualTo(
            "<section class=\"footnotes\" aria-label=\"Notes of &quot;A &amp; B&quot;\"><ol></ol></section>");
  }

  private static String markup(String html) {
    Section section = new Section(new SectionId("a"), "A", 1, "", html, List.of());
    return SectionMarkup.of(section, "Link", "Notes of \"A & B\"");
  }
}
