package dev.pamphlet.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.pamphlet.platform.InvalidValue;
import java.util.List;

class CursorFuzzTest {

  /** A text that is a cursor is the only cursor of its position. */
  @FuzzTest(maxDuration = "10s")
  void anyTextIsReadOrRefused(FuzzedDataProvider data) {
    String query = data.consumeString(20);
    String text = data.consumeRemainingAsString();
    try {
      List<String> position = Cursor.read(query, 3, text);
      assertThat(Cursor.write(query, position)).isEqualTo(text);
    } catch (InvalidValue expected) {
      assertThat(expected).hasMessageContaining("cursor");
    }
  }
}
