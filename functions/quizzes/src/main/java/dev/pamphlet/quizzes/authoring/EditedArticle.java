package dev.pamphlet.quizzes.authoring;

import dev.pamphlet.content.ArticleFacts;
import dev.pamphlet.content.ContentsEntry;
import dev.pamphlet.content.SectionId;
import dev.pamphlet.content.Slug;
import dev.pamphlet.quizzes.QuizId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The article of a quiz.
 *
 * @param contents the sections of the version that readers read or, before publication, will read
 *     first
 */
public record EditedArticle(ArticleFacts facts, List<ContentsEntry> contents) {

  public EditedArticle {
    contents = List.copyOf(contents);
  }

  public QuizId id() {
    return QuizId.of(facts.id());
  }

  /** The article's present address. */
  public Slug slug() {
    return facts.slug();
  }

  /** Whether readers can read the article. */
  public boolean isPublic() {
    return facts.isPublic();
  }

  /** The titles of its sections, by their ids. */
  public Map<SectionId, String> sections() {
    return contents.stream().collect(Collectors.toMap(ContentsEntry::id, ContentsEntry::title));
  }
}
