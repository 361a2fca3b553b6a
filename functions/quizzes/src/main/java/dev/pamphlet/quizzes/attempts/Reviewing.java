package dev.pamphlet.quizzes.attempts;

import dev.pamphlet.quizzes.FindVersion;
import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.statistics.Everyone;
import dev.pamphlet.quizzes.statistics.ReadTally;
import java.util.Optional;

/** Shows stored attempts: graded again by their version, with the results of all readers. */
public final class Reviewing {

  private final FindAttempt attempts;
  private final FindVersion versions;
  private final ReadTally tallies;

  public Reviewing(FindAttempt attempts, FindVersion versions, ReadTally tallies) {
    this.attempts = attempts;
    this.versions = versions;
    this.tallies = tallies;
  }

  /** The result of an attempt; empty if there is no such attempt. */
  public Optional<AttemptResult> review(AttemptId id) {
    return attempts.find(id).map(this::result);
  }

  private AttemptResult result(Attempt attempt) {
    QuizVersion version =
        versions
            .find(attempt.quiz(), attempt.version())
            .orElseThrow(() -> new IllegalStateException("An attempt's version is missing."));
    return new AttemptResult(
        attempt,
        Grader.grade(version, attempt.responses()),
        Everyone.of(version.questions().size(), tallies.of(attempt.quiz(), attempt.version())));
  }
}
