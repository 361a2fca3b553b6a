package dev.pamphlet.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pamphlet.platform.InvalidValue;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureAddressTest {

  /** It has the first bits of the SHA-256 of "test" (FIPS 180-4). */
  private static final String PATH = "/images/9f86d081884c7d659a2feaa0c55ad015-1200x630/lamp.png";

  private static final PictureAddress ADDRESS =
      PictureAddress.of("test".getBytes(StandardCharsets.UTF_8), 1200, 630, "lamp.png");

  @Test
  void anAddressTellsTheContentAndTheSize() {
    assertThat(ADDRESS.path()).isEqualTo(PATH);
    assertThat(PictureAddress.ofPath(PATH)).contains(ADDRESS);
    assertThat(ADDRESS.attributes().toString())
        .isEqualTo("{decoding=async, height=630, width=1200}");
  }

  @Test
  void aTextNamesPicturesByTheirAddresses() {
    String text = "![a](%s \"b\") ![c](/a.png) <img src='%s'>\n%s.".formatted(PATH, PATH, PATH);

    assertThat(PictureAddress.allIn(text).get(0)).isEqualTo(ADDRESS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/images/9f86d081884c7d659a2feaa0c55ad015-1200x630/",
        "/images/9f86d081884c7d659a2feaa0c55ad015-1200x630/a/b.png",
        "/images/9f86d081884c7d659a2feaa0c55ad015-1200x630/..",
        "/images/9f86d081884c7d659a2feaa0c55ad015-1200x630/lamp.png?x",
        "/images/9f86d081884c7d659a2feaa0c55ad015-0x630/lamp.png",
        "/images/9f86d081884c7d659a2feaa0c55ad015-12000x630/lamp.png",
        "/images/9F86D081884C7D659A2FEAA0C55AD015-1200x630/lamp.png",
        "https://example.org" + PATH,
        "/images/lamp.png"
      })
  void anythingElseIsNotAPictureAddress(String path) {
    assertThat(PictureAddress.ofPath(path)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".png", "a b.png", "ä.png", "../a.png", "a/b.png", "a%20b.png"})
  void aNameNeedsNoEncoding(String name) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> new PictureAddress(ADDRESS.digest(), 1, 1, name));
  }
}
