package dev.pamphlet.quizzes.authoring;

import dev.pamphlet.markdown.source.Warning;
import dev.pamphlet.quizzes.Quiz;
import java.util.List;

/** A quiz that was read from a source, with warnings for its author. */
public record QuizText(Quiz quiz, List<Warning> warnings) {

  public QuizText {
    warnings = List.copyOf(warnings);
  }
}
