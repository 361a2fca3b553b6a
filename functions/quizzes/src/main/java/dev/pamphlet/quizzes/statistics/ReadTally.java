package dev.pamphlet.quizzes.statistics;

import dev.pamphlet.quizzes.QuizId;

/** Reads the counters of a version. */
@FunctionalInterface
public interface ReadTally {

  /** The tally of all counted attempts; {@link Tally#NOTHING} if there are none. */
  Tally of(QuizId quiz, int version);
}
