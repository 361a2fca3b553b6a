package dev.pamphlet.quizzes.authoring;

import java.time.Instant;
import java.util.Optional;

/**
 * A quiz as its editors find it.
 *
 * @param version the number of its latest version, from 1
 * @param withdrawnAt when it was withdrawn from its readers; empty if it is not
 */
public record EditedQuiz(EditedArticle article, int version, Optional<Instant> withdrawnAt) {

  /** Whether readers can take it. */
  public boolean isPublic() {
    return article.isPublic() && withdrawnAt.isEmpty();
  }

  EditedQuiz withdrawn(Instant at) {
    return new EditedQuiz(article, version, Optional.of(at));
  }
}
