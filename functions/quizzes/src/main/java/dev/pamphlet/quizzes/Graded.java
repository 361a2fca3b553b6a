package dev.pamphlet.quizzes;

import java.util.List;

/**
 * Graded answers to a version.
 *
 * @param questions all of them, in the author's order
 */
public record Graded(QuizVersion version, List<GradedQuestion> questions) {

  public Graded {
    questions = List.copyOf(questions);
  }

  /** All points together. */
  public int points() {
    return questions.stream().mapToInt(GradedQuestion::points).sum();
  }

  /** The score, in whole per cent, rounded down. */
  public int percent() {
    return version.text().percent(points());
  }
}
