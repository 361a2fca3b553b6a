package dev.pamphlet.quizzes.authoring;

import dev.pamphlet.quizzes.Question;
import dev.pamphlet.quizzes.Quiz;
import dev.pamphlet.quizzes.statistics.Tally;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How much a quiz may ask: 36 questions, and as many answers as the counters of its statistics have
 * room for in one item.
 */
public final class QuizLimits {

  /** The length of a source, in bytes of UTF-8. */
  public static final int MAX_SOURCE = 250_000;

  /** The keys of a counter's item, and the number of its format, in bytes. */
  private static final int KEYS = 80;

  /** The most that a counter's item may take: two write units, four in a transaction. */
  private static final int MAX_COUNTERS = 2_048;

  private QuizLimits() {}

  /**
   * What goes beyond the limits.
   *
   * @param question the first that does not fit, from 0
   * @param message what is wrong, and where the rest can go
   */
  public record Excess(int question, String message) {}

  /** Where a quiz that has a question goes beyond the limits, if it does. */
  public static Optional<Excess> excess(Quiz quiz) {
    int questions = quiz.questions().size();
    if (questions > Quiz.MAX_QUESTIONS) {
      return excess(
          Quiz.MAX_QUESTIONS,
          "%d questions, and a quiz has at most %d".formatted(questions, Quiz.MAX_QUESTIONS));
    }
    int counters = counters(quiz, questions);
    if (counters <= MAX_COUNTERS) {
      return Optional.empty();
    }
    int fitting = questions - 1;
    while (fitting > 0 && counters(quiz, fitting) > MAX_COUNTERS) {
      fitting--;
    }
    return excess(
        fitting,
        String.format(
            Locale.ROOT,
            "the counters of all answers would take %,d bytes, and have %,d",
            counters,
            MAX_COUNTERS));
  }

  private static Optional<Excess> excess(int fitting, String fault) {
    return Optional.of(
        new Excess(
            fitting,
            fault
                + ": put the questions from this one, number %d, on into the quiz of another article"
                    .formatted(fitting + 1)));
  }

  /** The bytes that the counters of a quiz's first questions may come to take. */
  private static int counters(Quiz quiz, int questions) {
    List<Question> first = quiz.questions().subList(0, questions);
    return KEYS
        + Tally.largestSize(
            new Quiz(quiz.title(), quiz.scoring(), quiz.pass(), quiz.bands(), first));
  }
}
