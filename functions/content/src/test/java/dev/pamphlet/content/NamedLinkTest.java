package dev.pamphlet.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.platform.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedLinkTest {

  @Test
  void isATextAndAnAddress() {
    NamedLink link = NamedLink.of(" Who we are  https://example.org/a?b#c ");

    assertThat(link).isEqualTo(new NamedLink("Who we are", "https://example.org/a?b#c"));
    assertThat(NamedLink.of(link.toString())).isEqualTo(link);
  }

  @ParameterizedTest
  @ValueSource(strings = {"About /about", "Home /", "Write mailto:editor@example.org"})
  void leadsToTheSiteToTheWebOrToAMailbox(String written) {
    assertThat(NamedLink.of(written)).hasToString(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "About",
        "/about",
        "About http://example.org",
        "About //example.org",
        "About about",
        "About javascript:alert(1)",
        "About /\\\\example.org",
        "About https://",
        "About mailto:x"
      })
  void leadsNowhereElse(String written) {
    assertThatThrownBy(() -> NamedLink.of(written)).isInstanceOf(InvalidValue.class);
  }
}
