package dev.pamphlet.quizzes.http;

import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.ProblemType;
import dev.pamphlet.platform.work.Challenge;
import dev.pamphlet.quizzes.attempts.InvalidAnswers;
import dev.pamphlet.quizzes.attempts.NotAccepted;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The problems of attempts that were not accepted. */
final class AttemptProblem implements NotAccepted.Cases<Problem> {

  private static final int MOST_NAMED = 100;

  private final boolean again;
  private final Supplier<Challenge> work;

  /**
   * @param again whether the client can send the same attempt again
   * @param work makes a challenge that lets the attempt in beyond the limit
   */
  AttemptProblem(boolean again, Supplier<Challenge> work) {
    this.again = again;
    this.work = work;
  }

  @Override
  public Problem tooMany(Duration retryAfter, boolean worked) {
    return Problem.tooMany(
        "There were many attempts from your network; try again later.",
        retryAfter,
        again && !worked ? Optional.of(work.get()) : Optional.empty());
  }

  @Override
  public Problem unknownVersion() {
    return refused("version", "the quiz has no such version");
  }

  @Override
  public Problem misfits(InvalidAnswers answers) {
    return Problem.of(
        ProblemType.REFUSED,
        answers.getMessage(),
        answers.invalid().stream()
            .limit(MOST_NAMED)
            .map(each -> InvalidAnswer.of(answers.version(), each.question(), each.reason()))
            .toList());
  }

  @Override
  public Problem nothingAnswered() {
    return refused("answers", "no question is answered");
  }

  @Override
  public Problem keyReused() {
    return Problem.of(ProblemType.CONFLICT, "The idempotency key came with another body before.");
  }

  private static Problem refused(String name, String reason) {
    return Problem.of(
        ProblemType.REFUSED,
        "Check '" + name + "': " + reason + ".",
        List.of(new Problem.Invalid(name, reason)));
  }
}
