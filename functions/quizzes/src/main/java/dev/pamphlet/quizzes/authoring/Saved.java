package dev.pamphlet.quizzes.authoring;

import dev.pamphlet.markdown.source.Warning;
import java.util.List;

/**
 * The result of a save.
 *
 * @param warnings for the author
 */
public record Saved(EditedArticle article, SavedQuiz quiz, List<Warning> warnings) {

  public Saved {
    warnings = List.copyOf(warnings);
  }

  /** Whether this is the first version of the quiz. */
  public boolean created() {
    return quiz.version().number() == 1;
  }
}
