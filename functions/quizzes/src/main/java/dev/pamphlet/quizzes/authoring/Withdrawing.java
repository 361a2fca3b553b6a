package dev.pamphlet.quizzes.authoring;

import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.Superseded;
import java.time.Clock;
import java.time.Instant;

/**
 * Withdraws quizzes from their readers, who cannot take them any more. The versions stay, so that
 * results can still be shown, and so do attempts and counters. The next version that is saved
 * brings a quiz back.
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
