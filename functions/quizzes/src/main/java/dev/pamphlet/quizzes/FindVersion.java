package dev.pamphlet.quizzes;

import java.util.Optional;

/** Reads versions of quizzes, answers and all. */
@FunctionalInterface
public interface FindVersion {

  Optional<QuizVersion> find(QuizId quiz, int number);
}
