package dev.pamphlet.quizzes.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.pamphlet.markdown.source.MalformedSource;
import dev.pamphlet.quizzes.http.Trial;
import java.nio.charset.StandardCharsets;

class QuizMarkdownFuzzTest {

  /** Any quiz is read and can be answered, or is refused with positions. */
  @FuzzTest(maxDuration = "10s")
  void anyQuizIsReadOrRefused(byte[] source) {
    try {
      Trial.of(
          new QuizReader()
              .read(new String(source, StandardCharsets.UTF_8), SectionTitles.unknown())
              .quiz());
    } catch (MalformedSource expected) {
      assertThat(expected.faults()).isNotEmpty().allMatch(fault -> fault.line() >= 1);
    }
  }
}
