package dev.pamphlet.quizzes.authoring;

import dev.pamphlet.markdown.source.Warning;
import dev.pamphlet.quizzes.Quiz;
import java.util.List;

/** What a reader made of a source: a quiz, and what its author may want to look at. */
public record QuizText(Quiz quiz, List<Warning> warnings) {

  public QuizText {
    warnings = List.copyOf(warnings);
  }
}
