package dev.pamphlet.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Utf8Test {

  @Test
  void onlyUtf8IsDecoded() {
    assertThat(Utf8.decode("grün 灯台".getBytes(StandardCharsets.UTF_8))).contains("grün 灯台");
    assertThat(Utf8.decode("grün".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ü, 1", "'one\nzwölf', 2", "'one\n\ntwo\nfünf\nsechs', 4"})
  void theLineOfTheFirstFaultIsKnown(String text, int line) {
    assertThat(Utf8.lineOfFault(text.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(line);
  }

  @Test
  void aTruncatedTextHasItsFaultAtTheEnd() {
    byte[] whole = "one\nü".getBytes(StandardCharsets.UTF_8);
    byte[] broken = Arrays.copyOf(whole, whole.length - 1);

    assertThat(Utf8.decode(broken)).isEmpty();
    assertThat(Utf8.lineOfFault(broken)).isEqualTo(2);
  }
}
