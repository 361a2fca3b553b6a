package dev.pamphlet.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetTest {

  private static final String STYLE = Asset.STYLE.path().substring("/assets/".length());

  @Test
  void aFileIsKeptForAYearAtTheAddressOfItsContent() {
    Reply reply = Asset.reply(STYLE);

    assertThat(reply.headers())
        .containsEntry("content-type", "text/css; charset=utf-8")
        .containsEntry("cache-control", "public, max-age=31536000, immutable")
        .containsEntry("x-content-type-options", "nosniff");
    assertThat(reply.validated()).isTrue();
  }

  /** The page may come from a cache, or from a function that is deployed a moment later. */
  @Test
  void aPageOfAnotherReleaseGetsThePresentFileForAMinute() {
    Reply reply = Asset.reply("pamphlet.AAAAAAAAAAAA.css");

    assertThat(reply.body()).isEqualTo(Asset.reply(STYLE).body());
    assertThat(reply.headers().get("cache-control")).startsWith("public, max-age=60");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pamphlet.css", "pamphlet..css", "Page.class", "texts_en.properties", ""})
  void nothingElseIsServed(String file) {
    assertThatThrownBy(() -> Asset.reply(file)).isInstanceOf(Problem.class);
  }

  /** One request each, small enough for the first round trips of a connection. */
  @Test
  void theFilesAreSmall() {
    assertThat(Asset.reply(STYLE).body().length).isLessThan(15_000);
    assertThat(Asset.reply(Asset.SCRIPT.path().substring("/assets/".length())).body().length)
        .isLessThan(8_000);
  }
}
