package dev.pamphlet.quizzes.gift;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.pamphlet.markdown.source.MalformedSource;
import dev.pamphlet.quizzes.http.Trial;
import java.nio.charset.StandardCharsets;

class GiftFuzzTest {

  /** Any GIFT is read and can be answered, or is refused with positions. */
  @FuzzTest(maxDuration = "10s")
  void anyGiftIsReadOrRefused(byte[] source) {
    try {
      Trial.of(new GiftReader().read(new String(source, StandardCharsets.UTF_8)).quiz());
    } catch (MalformedSource expected) {
      assertThat(expected.faults()).isNotEmpty().allMatch(fault -> fault.line() >= 1);
    }
  }
}
