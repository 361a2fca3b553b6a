package dev.pamphlet.articles.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.pamphlet.articles.ArticleText;
import dev.pamphlet.content.Section;
import dev.pamphlet.markdown.source.MalformedSource;
import java.nio.charset.StandardCharsets;

class MarkdownFuzzTest {

  private static final String FRONT_MATTER = "---\ntitle: Fuzzed\n---\n";

  /** Any body is rendered without a script, or refused. */
  @FuzzTest(maxDuration = "10s")
  void anyBodyIsRenderedOrRefused(byte[] body) {
    try {
      ArticleText text =
          new MarkdownReader().read(FRONT_MATTER + new String(body, StandardCharsets.UTF_8));
      for (Section section : text.sections()) {
        assertThat(section.html()).doesNotContain("<script", "<iframe", "href=\"javascript:");
      }
    } catch (MalformedSource expected) {
      assertThat(expected.faults()).isNotEmpty();
    }
  }
}
