package dev.pamphlet.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionTest {

  @ParameterizedTest
  @CsvSource({
    "en,ltr",
    "de-AT,ltr",
    "ja,ltr",
    "ar,rtl",
    "ar-EG,rtl",
    "he,rtl",
    "fa,rtl",
    "ur-PK,rtl",
    "az-Arab,rtl",
    "ar-Latn,ltr",
    "yi,rtl"
  })
  void isThatOfTheScript(String language, String direction) {
    assertThat(Direction.of(language)).isEqualTo(direction);
  }
}
