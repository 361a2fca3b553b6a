package dev.pamphlet.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.platform.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagTest {

  @ParameterizedTest
  @ValueSource(strings = {"servers", "no-code", "2026"})
  void wordsJoinedByHyphensAreATag(String value) {
    assertThat(new Tag(value)).hasToString(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Servers", "no code", "c++", "a#b", "-"})
  void anythingElseIsNot(String value) {
    assertThatThrownBy(() -> new Tag(value)).isInstanceOf(InvalidValue.class);
  }

  @Test
  void fortyCharactersAreTheMost() {
    assertThat(new Tag("a".repeat(40)).value()).hasSize(40);
    assertThatThrownBy(() -> new Tag("a".repeat(41))).isInstanceOf(InvalidValue.class);
  }
}
