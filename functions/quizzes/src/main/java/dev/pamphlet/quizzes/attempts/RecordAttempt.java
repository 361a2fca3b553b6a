package dev.pamphlet.quizzes.attempts;

import dev.pamphlet.quizzes.statistics.Tally;

/** Stores and counts attempts. */
@FunctionalInterface
public interface RecordAttempt {

  /**
   * Stores an attempt and counts it, unless its participant has a counted one already. It is atomic
   * and idempotent.
   *
   * @param tally of the attempt alone
   * @return the stored attempt: this one, or an earlier one with the same id
   * @throws dev.pamphlet.platform.Unavailable when the store did not confirm it; the call may be
   *     repeated
   */
  Attempt record(Attempt attempt, Tally tally);
}
