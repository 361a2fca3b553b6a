package dev.pamphlet.quizzes.attempts;

import dev.pamphlet.quizzes.statistics.Tally;

/** Stores attempts, and counts them. */
@FunctionalInterface
public interface RecordAttempt {

  /**
   * Stores an attempt and counts it, unless its participant has one already: both or neither, and
   * once, however often it is called.
   *
   * @param tally of the attempt alone
   * @return the attempt as it is stored now: this one, or the one that came first with its id
   * @throws dev.pamphlet.platform.Unavailable when the store does not say that it did; the same
   *     call may be made again
   */
  Attempt record(Attempt attempt, Tally tally);
}
