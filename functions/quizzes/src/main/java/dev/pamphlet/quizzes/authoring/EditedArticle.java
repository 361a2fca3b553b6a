package dev.pamphlet.quizzes.authoring;

import dev.pamphlet.content.SectionId;
import dev.pamphlet.content.Slug;
import dev.pamphlet.quizzes.QuizId;
import java.util.Map;

/**
 * What a quiz has to know of its article.
 *
 * @param slug where it lives now
 * @param isPublic whether readers can read it
 * @param sections the titles of its latest version's sections, by their ids
 * @param changes how often it was changed, to tell whether it was since
 */
public record EditedArticle(
    QuizId id, Slug slug, boolean isPublic, Map<SectionId, String> sections, int changes) {

  public EditedArticle {
    sections = Map.copyOf(sections);
  }
}
