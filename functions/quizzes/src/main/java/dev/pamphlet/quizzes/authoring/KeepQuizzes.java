package dev.pamphlet.quizzes.authoring;

import dev.pamphlet.content.Slug;
import dev.pamphlet.quizzes.FindVersion;
import dev.pamphlet.quizzes.QuizId;
import dev.pamphlet.quizzes.QuizVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The store of quizzes, for editors. */
public interface KeepQuizzes extends FindVersion {

  /** The article that has or had an address; it may be a draft. */
  Optional<EditedArticle> article(Slug slug);

  /** The quiz of an article; empty before its first version. */
  Optional<EditedQuiz> quiz(EditedArticle article);

  /** The source of a version. */
  Source source(QuizId quiz, int number);

  /** The latest versions, latest first. */
  List<QuizVersion> versions(QuizId quiz, int most);

  /**
   * Stores a version. Readers get it at once or, for a draft, when the article is published. It
   * brings back a quiz that was withdrawn.
   *
   * @throws dev.pamphlet.platform.Superseded when its number is not the next one, or when the
   *     article was changed since it was read
   * @throws dev.pamphlet.platform.TooLarge when a part of it does not fit into one item
   */
  void save(EditedArticle article, SavedQuiz quiz);

  /**
   * Withdraws a quiz from its readers. Its versions stay.
   *
   * @throws dev.pamphlet.platform.Superseded when it has a later version, or when the article was
   *     changed since it was read
   */
  void withdraw(EditedQuiz quiz, Instant at);

  /** A source as the editor sent it. */
  record Source(SourceKind kind, String text, Instant savedAt) {}
}
