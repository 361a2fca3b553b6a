package dev.pamphlet.quizzes;

import java.util.Optional;
import java.util.Set;

/**
 * One question with what was answered.
 *
 * @param response empty when it was skipped
 * @param points from 0 to {@link Question#FULL_MARKS}
 * @param hits the task's {@link Task#marks} that the answer meets, by their numbers from 0
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
