package dev.pamphlet.cli.publication;

import dev.pamphlet.cli.articles.UnifiedDiff;
import dev.pamphlet.cli.folder.ArticleFolder;
import dev.pamphlet.cli.folder.FolderProblem;
import dev.pamphlet.cli.folder.QuizFile;
import dev.pamphlet.cli.folder.VersionMemory;
import dev.pamphlet.cli.folder.VersionMemory.Kind;
import dev.pamphlet.cli.upload.Publisher;
import dev.pamphlet.cli.upload.UploadResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The versions that the text in a folder is based on. The article comes first: its id tells whether
 * the folder's memory is about this article.
 */
final class BaseVersions {

  private final Publisher publisher;
  private final ArticleFolder article;
  private final VersionMemory memory;
  private final boolean force;
  private final Consumer<String> warn;
  private String articleId = "";

  /**
   * @param force whether to overwrite newer versions
   * @param warn gets a message if a version cannot be remembered, which does not fail the
   *     publication
   */
  BaseVersions(Publisher publisher, ArticleFolder article, boolean force, Consumer<String> warn) {
    this.publisher = publisher;
    this.article = article;
    this.memory = VersionMemory.of(article.folder(), publisher.api());
    this.force = force;
    this.warn = warn;
  }

  /**
   * Checks that the API's article is not newer than the folder's.
   *
   * @throws NewerVersion if it is, and force is not set
   */
  void requireLatest(UploadResult plannedArticle) {
    identify(plannedArticle);
    newerThanRemembered(plannedArticle, Kind.ARTICLE)
        .ifPresent(
            base -> {
              throw new NewerVersion(
                  ("%s: version %d is newer than version %d, which this folder is based on."
                          + " Publishing would undo the changes above: merge them, then publish"
                          + " with '--on %d', or overwrite them with --force")
                      .formatted(
                          article.slug(), plannedArticle.version(), base, plannedArticle.version()),
                  changesSince(base, plannedArticle));
            });
  }

  /**
   * Checks that the API's quiz is not newer than the folder's. The API has no former versions of a
   * quiz to compare with, so the difference to the folder is shown.
   *
   * @throws NewerVersion if it is, and force is not set
   */
  void requireLatest(UploadResult plannedQuiz, QuizFile quiz) {
    newerThanRemembered(plannedQuiz, Kind.QUIZ)
        .ifPresent(
            base -> {
              String name = "quiz of " + article.slug();
              throw new NewerVersion(
                  ("%s: version %d is newer than version %d, which this folder is based on."
                          + " Publishing would replace it as above: merge its changes, then publish"
                          + " with --force")
                      .formatted(name, plannedQuiz.version(), base),
                  UnifiedDiff.of(
                      "%s v%d".formatted(name, plannedQuiz.version()),
                      source(plannedQuiz),
                      quiz.file().toString(),
                      quiz.source()));
            });
  }

  /** Remembers the version of the article that the folder and the API now agree on. */
  void rememberArticle(UploadResult done) {
    identify(done);
    remember(Kind.ARTICLE, done);
  }

  /** Remembers the version of the quiz that the folder and the API now agree on. */
  void rememberQuiz(UploadResult done) {
    remember(Kind.QUIZ, done);
  }

  /**
   * Whether a quiz was published from this folder, which no longer has one. This is remembered
   * until the quiz is withdrawn.
   */
  boolean lacksItsQuiz() {
    return article.quiz().isEmpty() && memory.version(articleId, Kind.QUIZ).isPresent();
  }

  /** Forgets a quiz that is neither in the folder nor public. */
  void forgetQuiz() {
    write(() -> memory.forget(Kind.QUIZ));
  }

  private void remember(Kind kind, UploadResult done) {
    write(() -> memory.remember(articleId, kind, done.version()));
  }

  private void write(Runnable change) {
    try {
      change.run();
    } catch (FolderProblem unwritable) {
      warn.accept(unwritable.getMessage());
    }
  }

  private void identify(UploadResult result) {
    articleId = result.described().map(described -> described.path("id").asText()).orElse("");
  }

  private Optional<Integer> newerThanRemembered(UploadResult planned, Kind kind) {
    boolean replaces = planned.change() == UploadResult.Change.REVISED;
    return replaces && !force
        ? memory.version(articleId, kind).filter(base -> base < planned.version())
        : Optional.empty();
  }

  private List<String> changesSince(int base, UploadResult planned) {
    return UnifiedDiff.of(
        "%s v%d".formatted(article.slug(), base),
        publisher.source(article, base),
        "%s v%d".formatted(article.slug(), planned.version()),
        source(planned));
  }

  private static String source(UploadResult planned) {
    return planned.response().flatMap(current -> current.text("source")).orElse("");
  }
}
