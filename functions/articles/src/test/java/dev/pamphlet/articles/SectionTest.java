package dev.pamphlet.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SectionTest {

  @Test
  void theHashIsThatOfTitleAndMarkdown() {
    // printf 'Cost\0## Cost\n' | openssl dgst -sha256 -binary | basenc --base64url | cut -c1-12
    assertThat(section("Cost", "## Cost\n", "<h2>Cost</h2>").hash()).isEqualTo("GFVLQVkniKx8");
  }

  @Test
  void theHashDoesNotChangeWithTheRendering() {
    assertThat(section("Cost", "## Cost\n", "<h2>Cost</h2>").hash())
        .isEqualTo(section("Cost", "## Cost\n", "<h2 id=\"cost\">Cost</h2>").hash());
  }

  @Test
  void theHashTellsTitleFromText() {
    assertThat(section("a", "b", "").hash())
        .isNotEqualTo(section("ab", "", "").hash())
        .isNotEqualTo(section("a", "c", "").hash());
  }

  private static Section section(String title, String markdown, String html) {
    return new Section(new SectionId("cost"), title, 1, markdown, html, List.of());
  }
}
