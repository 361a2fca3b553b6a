package dev.pamphlet.articles.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.pamphlet.articles.FrontMatter;
import dev.pamphlet.markdown.source.MalformedSource;
import java.nio.charset.StandardCharsets;

class FrontMatterFuzzTest {

  /** Any front matter is read into values that its types allow, or refused. */
  @FuzzTest(maxDuration = "10s")
  void anyFrontMatterIsReadOrRefused(byte[] yaml) {
    try {
      FrontMatter read =
          new MarkdownReader()
              .read("---\n" + new String(yaml, StandardCharsets.UTF_8) + "\n---\nText.\n")
              .frontMatter();
      assertThat(read.title()).isNotBlank().doesNotContain("\n", "\r");
      assertThat(read.summary()).doesNotContain("\n", "\r");
      assertThat(read.tags()).doesNotHaveDuplicates();
    } catch (MalformedSource expected) {
      assertThat(expected.faults()).isNotEmpty().allMatch(fault -> fault.line() >= 1);
    }
  }
}
