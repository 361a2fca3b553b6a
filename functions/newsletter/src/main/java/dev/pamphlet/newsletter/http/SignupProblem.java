package dev.pamphlet.newsletter.http;

import dev.pamphlet.newsletter.subscribing.SignupRefused;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.work.Challenge;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** The problem for a request to subscribe that was not accepted. */
final class SignupProblem implements SignupRefused.Cases<Problem> {

  private final Supplier<Challenge> work;

  /**
   * @param work with which the request is accepted beyond the limit
   */
  SignupProblem(Supplier<Challenge> work) {
    this.work = work;
  }

  @Override
  public Problem unknownTopic() {
    return Problem.invalidParameter("topics", "the publication has no such topic");
  }

  @Override
  public Problem tooMany(Duration retryAfter, boolean worked) {
    return Problem.tooMany(
        "There were too many requests to subscribe; try again later.",
        retryAfter,
        worked ? Optional.empty() : Optional.of(work.get()));
  }
}
