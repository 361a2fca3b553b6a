package dev.pamphlet.cli.publication;

import dev.pamphlet.cli.api.Answer;
import dev.pamphlet.cli.api.EditorRoutes;
import dev.pamphlet.cli.api.Precondition;
import dev.pamphlet.quizzes.authoring.SourceKind;
import java.util.Optional;

/**
 * Brings the articles of the API, and their quizzes, to what their folders say. What it throws when
 * it does not is {@link dev.pamphlet.cli.api.Trouble}; a save that somebody else came before is
 * {@link dev.pamphlet.cli.api.Refused} with status 412, and overwrites nothing.
 */
public final class Publisher {

  private final EditorRoutes editor;

  public Publisher(EditorRoutes editor) {
    this.editor = editor;
  }

  /**
   * Creates the article if there is none, revises it if it is different, and else sends nothing.
   *
   * @throws FolderProblem when the article has moved away from the folder's name
   */
  public Publishing publish(ArticleFolder article) {
    return upload(article).publish();
  }

  /** Revises the version that the text was written on, and no other. */
  public Publishing revise(ArticleFolder article, int version) {
    return upload(article).send(Precondition.unchangedSince(version));
  }

  /** What {@link #publish(ArticleFolder)} would do. */
  public Publishing plan(ArticleFolder article) {
    return upload(article).plan();
  }

  /** Does the same with the quiz of an article that is there. */
  public Publishing publish(ArticleFolder article, QuizFile quiz) {
    return upload(article, quiz).publish();
  }

  /** What {@link #publish(ArticleFolder, QuizFile)} would do once its article is there. */
  public Publishing plan(ArticleFolder article, QuizFile quiz) {
    return upload(article, quiz).plan();
  }

  private Upload upload(ArticleFolder article) {
    return new Upload(
        () -> find(article),
        precondition -> editor.save(article.slug(), article.source(), precondition),
        there -> isSource(article.source(), there));
  }

  private Upload upload(ArticleFolder article, QuizFile quiz) {
    return new Upload(
        () -> editor.findQuiz(article.slug()),
        precondition -> editor.saveQuiz(article.slug(), quiz.kind(), quiz.source(), precondition),
        there -> isKind(quiz.kind(), there) && isSource(quiz.source(), there));
  }

  private Optional<Answer> find(ArticleFolder article) {
    Optional<Answer> there = editor.find(article.slug());
    there
        .flatMap(answer -> answer.text("slug"))
        .filter(slug -> !slug.equals(article.slug()))
        .ifPresent(slug -> moved(article, slug));
    return there;
  }

  private static void moved(ArticleFolder article, String slug) {
    throw new FolderProblem(
        "%s: '%s' has moved to '%s'; rename the folder to revise it there"
            .formatted(article.file(), article.slug(), slug));
  }

  private static boolean isSource(String source, Answer there) {
    return there.text("source").filter(source::equals).isPresent();
  }

  private static boolean isKind(SourceKind kind, Answer there) {
    return there.text("mediaType").filter(kind.mediaType()::equals).isPresent();
  }
}
