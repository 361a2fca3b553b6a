package dev.pamphlet.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.platform.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "why-servers", "2026", "v", "v1-in-review", "feed-the-cat"})
  void wordsJoinedByHyphensAreASlug(String value) {
    assertThat(new Slug(value)).hasToString(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "a-",
        "-a",
        "a--b",
        "A",
        "a b",
        "a_b",
        "a.b",
        "a/b",
        "..",
        "ä",
        "a\n",
        "sitemap.xml"
      })
  void anythingElseIsNot(String value) {
    assertThatThrownBy(() -> new Slug(value))
        .isInstanceOf(InvalidValue.class)
        .hasMessageStartingWith("a slug: lower-case words");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assets",
        "newsletter",
        "results",
        "subscribe",
        "subscriptions",
        "feed",
        "v1",
        "v2"
      })
  void theSitesOwnWordsAreRefused(String value) {
    assertThatThrownBy(() -> new Slug(value))
        .isInstanceOf(InvalidValue.class)
        .hasMessageContaining("the site itself uses this address");
  }

  @Test
  void eightyCharactersAreTheMost() {
    assertThat(new Slug("a".repeat(80)).value()).hasSize(80);
    assertThatThrownBy(() -> new Slug("a".repeat(81))).isInstanceOf(InvalidValue.class);
  }

  @Test
  void theRefusalDoesNotRepeatTheValue() {
    assertThatThrownBy(() -> new Slug("<script>")).hasMessageNotContaining("script");
  }

  @Test
  void aLongValueIsRefusedWithoutRunningOutOfStack() {
    assertThatThrownBy(() -> new Slug("a-".repeat(1_000_000))).isInstanceOf(InvalidValue.class);
  }
}
