package dev.pamphlet.quizzes.authoring;

import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.Superseded;
import java.time.Clock;
import java.time.Instant;

/**
 * Withdraws quizzes from their readers, who can no longer take them. Versions, attempts and
 * counters stay, so results can still be shown. Saving another version brings a quiz back.
 */
public final class Withdrawing {

  private final KeepQuizzes quizzes;
  private final GuardedQuizzes guarded;
  private final Clock clock;

  /**
   * @param clock with milliseconds, the precision of the API
   */
  public Withdrawing(KeepQuizzes quizzes, Clock clock) {
    this.quizzes = quizzes;
    this.guarded = new GuardedQuizzes(quizzes);
    this.clock = clock;
  }

  /**
   * Withdraws the quiz of an article. It is idempotent: a quiz that was withdrawn stays as it is.
   *
   * @param expected the latest version that the editor expects
   * @return the quiz as it is now
   * @throws NotDone when there is no quiz, or it has another latest version
   */
  public EditedQuiz withdraw(Slug slug, int expected) {
    EditedQuiz quiz = guarded.known(slug, expected);
    if (quiz.withdrawnAt().isPresent()) {
      return quiz;
    }
    Instant now = clock.instant();
    try {
      quizzes.withdraw(quiz, now);
      return quiz.withdrawn(now);
    } catch (Superseded superseded) {
      EditedQuiz changed = guarded.known(slug, expected);
      if (changed.withdrawnAt().isEmpty()) {
        throw new NotDone(new NotDone.Reason.Outdated());
      }
      return changed;
    }
  }
}
