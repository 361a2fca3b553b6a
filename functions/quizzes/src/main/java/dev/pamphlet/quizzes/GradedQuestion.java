package dev.pamphlet.quizzes;

import java.util.Optional;
import java.util.Set;

/**
 * A question with its graded answer.
 *
 * @param response empty if the question was skipped
 * @param points from 0 to {@link Question#FULL_MARKS}
 * @param hits the {@link Task#marks} of the task that the answer meets, by their indexes from 0
 */
public record GradedQuestion(
    IdentifiedQuestion question, Optional<Response> response, int points, Set<Integer> hits) {

  public GradedQuestion {
    hits = Set.copyOf(hits);
  }

  public boolean isRight() {
    return points == Question.FULL_MARKS;
  }
}
