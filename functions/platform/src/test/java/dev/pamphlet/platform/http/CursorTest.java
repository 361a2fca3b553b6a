package dev.pamphlet.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.platform.InvalidValue;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  private static final String QUERY = "articles?tag=";

  @Property
  void aPositionIsReadAsItWasWritten(@ForAll @Size(3) List<@AlphaChars @NotEmpty String> position) {
    String cursor = Cursor.write(QUERY, position);

    assertThat(cursor).matches("[A-Za-z0-9_-]+");
    assertThat(Cursor.read(QUERY, 3, cursor)).isEqualTo(position);
  }

  @Property
  void anyAlteredCharacterIsNoticed(
      @ForAll @IntRange(max = 30) int index, @ForAll("base64url") char other) {
    String cursor = Cursor.write(QUERY, List.of("SLUG#a", "ARTICLE", "000#a"));
    int at = index % cursor.length();
    String altered = cursor.substring(0, at) + other + cursor.substring(at + 1);

    if (!altered.equals(cursor)) {
      assertThatThrownBy(() -> Cursor.read(QUERY, 3, altered)).isInstanceOf(InvalidValue.class);
    }
  }

  @Provide
  Arbitrary<Character> base64url() {
    return Arbitraries.chars().range('a', 'z').range('A', 'Z').with('-', '_');
  }

  @Test
  void aCursorIsValidForItsOwnListOnly() {
    String cursor = Cursor.write(QUERY, List.of("a", "b", "c"));

    assertThatThrownBy(() -> Cursor.read("articles?tag=java", 3, cursor))
        .isInstanceOf(InvalidValue.class);
  }

  /** Anybody can compute the digest, and DynamoDB fails for keys that are empty or too long. */
  @Test
  void aForgedCursorWithAnImpossibleKeyIsRefused() {
    for (String part :
        List.of("", "a".repeat(1_025), "é".repeat(513), "\uD83D\uDE00".repeat(257))) {
      String cursor = Cursor.write(QUERY, List.of("a", "b", part));

      assertThatThrownBy(() -> Cursor.read(QUERY, 3, cursor)).isInstanceOf(InvalidValue.class);
    }
    assertThat(Cursor.read(QUERY, 1, Cursor.write(QUERY, List.of("é".repeat(512))))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "!!!!", "AAAA", "AAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAAA=="})
  void anyOtherTextIsRefused(String text) {
    assertThatThrownBy(() -> Cursor.read(QUERY, 3, text)).isInstanceOf(InvalidValue.class);
  }
}
