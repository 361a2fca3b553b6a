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

  private static Section section(String markdown, String html) {
    return new Section(new SectionId("cost"), "Cost", 1, markdown, html, List.of());
  }
}
