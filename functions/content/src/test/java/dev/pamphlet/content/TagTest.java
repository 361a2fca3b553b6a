package dev.pamphlet.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.platform.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagTest {

  @ParameterizedTest
  @ValueSource(strings = {"servers", "no-code", "2026"})
  void wordsJoinedByHyphensAreNameAndAddress(String value) {
    assertThat(new Tag(value)).hasToString(value);
    assertThat(new Tag(value).name()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "Machine Learning, machine-learning",
    "TiDB, tidb",
    "C, c",
    "C++, c-plus-plus",
    "C#, c-sharp",
    "F# 8, f-sharp-8",
    "#golang, golang",
    ".NET, net",
    "Node.js, node-js",
    "前端, 前端",
    "Разработка, разработка",
    "हिन्दी, हिन्दी",
    "Café, cafe",
  })
  void aNameIsKeptAndAnAddressMadeOfIt(String name, String address) {
    Tag tag = new Tag(name);

    assertThat(tag.name()).isEqualTo(name);
    assertThat(tag.address()).isEqualTo(address);
    assertThat(new Tag(address)).isEqualTo(tag).hasSameHashCodeAs(tag);
  }

  @Test
  void anAddressIsPercentEncodedInUrls() {
    assertThat(new Tag("前端 2").encoded()).isEqualTo("%E5%89%8D%E7%AB%AF-2");
  }

  @Test
  void aNameIsOneLine() {
    assertThat(new Tag("  Machine \n Learning ").name()).isEqualTo("Machine Learning");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "!!!", "🚀", "a\u0000b", "a\u202eb", "a\u200bb", "\ud800a"})
  void aNameThatIsInvisibleOrHasNoAddressIsRefused(String value) {
    assertThatThrownBy(() -> new Tag(value)).isInstanceOf(InvalidValue.class);
  }

  @Test
  void eightyCharactersAreTheMost() {
    assertThat(new Tag("a".repeat(80)).address()).hasSize(80);
    assertThatThrownBy(() -> new Tag("a".repeat(81))).isInstanceOf(InvalidValue.class);
  }
}
