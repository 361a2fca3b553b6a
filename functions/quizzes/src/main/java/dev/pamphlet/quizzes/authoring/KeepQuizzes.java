package dev.pamphlet.quizzes.authoring;

import dev.pamphlet.content.Slug;
import dev.pamphlet.quizzes.FindVersion;
import dev.pamphlet.quizzes.QuizId;
import dev.pamphlet.quizzes.QuizVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an editor does with quizzes. */
public interface KeepQuizzes extends FindVersion {

  /** The article at an address, or at the one that it left for another; drafts included. */
  Optional<EditedArticle> article(Slug slug);

  /** The number of the latest version; 0 before the first. */
  int latest(EditedArticle article);

  /** The source of a version. */
  Source source(QuizId quiz, int number);

  /** The latest versions, the latest first. */
  List<QuizVersion> versions(QuizId quiz, int most);

  /**
   * Stores a version, and makes it the one that readers get from now on, or from when the article
   * is public.
   *
   * @throws dev.pamphlet.platform.Superseded when its number is not one more than the latest, or
   *     when the article moved or changed its standing since it was read
   * @throws dev.pamphlet.platform.TooLarge when a part of it does not fit into one item
   */
  void save(EditedArticle article, SavedQuiz quiz);

  /** A source as it was sent. */
  record Source(SourceKind kind, String text, Instant savedAt) {}
}
