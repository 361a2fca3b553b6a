package dev.pamphlet.quizzes.statistics;

import dev.pamphlet.quizzes.QuizId;

/** Reads what is counted of a version. */
@FunctionalInterface
public interface ReadTally {

  /** The tally of all counted attempts; {@link Tally#NOTHING} when there are none. */
  Tally of(QuizId quiz, int version);
}
