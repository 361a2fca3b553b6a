package dev.pamphlet.quizzes.authoring;

import dev.pamphlet.quizzes.Question;
import dev.pamphlet.quizzes.Quiz;
import dev.pamphlet.quizzes.statistics.Tally;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The limits of a quiz: 36 questions, and as many answers as fit into one item of counters. */
public final class QuizLimits {

  /** The length of a source, in bytes of UTF-8. */
  public static final int MAX_SOURCE = 250_000;

  /** The size of the keys of an item of counters and of its format's number, in bytes. */
  private static final int KEYS = 80;

  /** The largest size of an item of counters, in bytes: two write units, four in a transaction. */
  private static final int MAX_COUNTERS = 2_048;

  private QuizLimits() {}

  /**
   * A quiz beyond the limits.
   *
   * @param question the index of the first question that does not fit, from 0
   * @param message what is wrong and what to do
   */
  public record Excess(int question, String message) {}

  /** Checks a quiz with at least one question; empty if it is within the limits. */
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
            "the counters of all answers would take %,d bytes; at most %,d fit",
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

  /** The size that the counters of a quiz's first questions can reach, in bytes. */
  private static int counters(Quiz quiz, int questions) {
    List<Question> first = quiz.questions().subList(0, questions);
    return KEYS
        + Tally.largestSize(
            new Quiz(quiz.title(), quiz.scoring(), quiz.pass(), quiz.bands(), first));
  }
}
