package dev.pamphlet.quizzes;

import java.util.Optional;

/** Finds versions of quizzes with their answers. */
@FunctionalInterface
public interface FindVersion {

  Optional<QuizVersion> find(QuizId quiz, int number);
}
