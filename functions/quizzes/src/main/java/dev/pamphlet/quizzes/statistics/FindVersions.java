package dev.pamphlet.quizzes.statistics;

import dev.pamphlet.quizzes.QuizId;
import dev.pamphlet.quizzes.QuizVersion;
import java.util.List;

/** Reads versions of a quiz. */
@FunctionalInterface
public interface FindVersions {

  /** The latest versions, the latest first. */
  List<QuizVersion> latest(QuizId quiz, int most);
}
