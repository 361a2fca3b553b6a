package dev.pamphlet.quizzes.markdown;

import static dev.pamphlet.quizzes.markdown.QuizSources.FRONT;
import static dev.pamphlet.quizzes.markdown.QuizSources.faults;
import static dev.pamphlet.quizzes.markdown.QuizSources.read;
import static dev.pamphlet.quizzes.markdown.QuizSources.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.markdown.source.Fault;
import dev.pamphlet.quizzes.Response;
import dev.pamphlet.quizzes.RichText;
import dev.pamphlet.quizzes.Task;
import dev.pamphlet.quizzes.authoring.QuizText;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that readers type: numbers, ranges and words. */
class TypedAnswersTest {

  @ParameterizedTest
  @CsvSource({
    "16, 16, 16",
    "3..5, 3, 5",
    "3 .. 5.5, 3, 5.5",
    "2.5 +- 0.1, 2.4, 2.6",
    "2.5±0.1, 2.4, 2.6",
    "-1e3, -1000, -1000",
    "-5..-3, -5, -3",
    "−5, -5, -5",
    "5 +/- 1, 4, 6",
    "1’000, 1000, 1000",
    "2 000, 2000, 2000",
    "12'345'678, 12345678, 12345678",
    "1 000.5, 1000.5, 1000.5",
    "1000.125, 1000.125, 1000.125",
    ".5, 0.5, 0.5",
    "5., 5, 5",
    "50%, 50, 50",
    "50 %, 50, 50",
    "１６, 16, 16",
    "٣٫١٤, 3.14, 3.14",
    "1234567890123456, 1234567890123456, 1234567890123456",
  })
  void numbersAreRanges(String written, BigDecimal low, BigDecimal high) {
    Task.Range range = ((Task.Numeric) task("= " + written + "\n  > Near.\n")).accepted().get(0);

    assertThat(range.low()).isEqualByComparingTo(low);
    assertThat(range.high()).isEqualByComparingTo(high);
    assertThat(range.feedback()).contains(new RichText("Near.", "Near."));
  }

  /** Otherwise it would be read as words, and right answers would be graded as wrong. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "10-20",
        "3–5",
        "1,000",
        "2 00",
        "1,00,0",
        "1e999",
        "1e",
        "1.2.3",
        "--5",
        "1..NaN",
        "NaN..5",
        "3..",
        "3...5",
        "5 +- x",
        "+-5",
        "12 | 1,000"
      })
  void aTextThatOnlyLooksLikeANumberIsRefused(String written) {
    assertThat(faults(FRONT + "## Q {#q}\n= " + written + "\n"))
        .singleElement()
        .extracting(Fault::message)
        .asString()
        .contains("put {exact} behind it to have it typed as it is");
    assertThat(task("= " + written + " {exact}\n")).isInstanceOf(Task.ShortText.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "infinity", "four", "4 doors", "e", "a..b", "C++", "3rd", "-x"})
  void wordsAreWords(String written) {
    assertThat(task("= " + written + "\n")).isInstanceOf(Task.ShortText.class);
  }

  @Test
  void aCommaThatCannotSeparateThousandsSeparatesDecimals() {
    assertThat(accepted("3,5")).isEqualByComparingTo("3.5");
    assertThat(accepted("0,125")).isEqualByComparingTo("0.125");
    assertThat(accepted("1.234,5")).isEqualByComparingTo("1234.5");
    assertThat(accepted("1,234,567")).isEqualByComparingTo("1234567");
    assertThat(accepted("3.142")).isEqualByComparingTo("3.142");
  }

  private static BigDecimal accepted(String number) {
    return ((Task.Numeric) task("= " + number + "\n")).accepted().get(0).low();
  }

  @Test
  void severalNumbersInALineAreNumbers() {
    Task.Numeric numeric = (Task.Numeric) task("= 12 | 13\n  > Near.\n= 20..30\n");

    assertThat(numeric.accepted())
        .extracting(range -> range.low() + ".." + range.high() + range.feedback().isPresent())
        .containsExactly("12..12true", "13..13true", "20..30false");
  }

  @Test
  void aNumberWithItsUnitIsWordsAndWarnedOf() {
    QuizText text = read(FRONT + "## How far? {#q}\n= 5 m\n\n> Why\n");

    assertThat(text.quiz().questions().get(0).task()).isInstanceOf(Task.ShortText.class);
    assertThat(text.warnings())
        .singleElement()
        .satisfies(warning -> assertThat(warning.message()).contains("name the unit"));
    assertThat(read(FRONT + "## Q {#q}\n= 3rd\n\n> Why\n").warnings()).isEmpty();
  }

  @Test
  void anythingElseThanANumberIsWords() {
    Task.ShortText text = (Task.ShortText) task("= yes | yep\n= 007 {exact}\n= 4\n");

    assertThat(text.accepted())
        .extracting(Task.Phrase::spellings)
        .containsExactly(List.of("yes", "yep"), List.of("007"), List.of("4"));
    assertThat(text.accepted()).extracting(Task.Phrase::exact).containsExactly(false, true, false);
  }

  @Test
  void wordsThatNobodyCanTypeAreRefused() {
    String body = "## Q {#q}\n= " + "a".repeat(Response.Entered.MAX_LENGTH + 1) + "\n";

    assertThat(faults(FRONT + body))
        .singleElement()
        .extracting(Fault::message)
        .isEqualTo("an accepted answer has 201 characters, and readers can type 200");
    assertThat(faults(FRONT + "## Q {#q}\n= \u0301\n"))
        .singleElement()
        .extracting(Fault::message)
        .isEqualTo("an accepted answer has no letter, digit or sign that a reader could type");
  }
}
