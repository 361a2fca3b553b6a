package dev.pamphlet.quizzes;

/** Reads what is counted of a version. */
@FunctionalInterface
public interface ReadTally {

  /** The tally of all counted attempts; {@link Tally#NOTHING} when there are none. */
  Tally of(QuizId quiz, int version);
}
