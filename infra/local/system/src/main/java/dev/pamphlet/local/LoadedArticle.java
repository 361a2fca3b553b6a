package dev.pamphlet.local;

import dev.pamphlet.cli.api.ApiFailure;
import dev.pamphlet.cli.api.EditorRoutes;
import dev.pamphlet.cli.api.Endpoint;
import dev.pamphlet.cli.api.Pause;
import dev.pamphlet.cli.folder.ArticleFolder;
import dev.pamphlet.cli.folder.FolderProblem;
import dev.pamphlet.cli.folder.PublicationFolder;
import dev.pamphlet.cli.upload.Publisher;
import dev.pamphlet.cli.upload.SettingsPublisher;
import dev.pamphlet.cli.upload.UploadResult;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An article of the publication in a local system.
 *
 * @param file its source
 * @param version the version in the system
 * @param changed whether the start created that version
 * @param quiz the version of its quiz, if it has one
 */
public record LoadedArticle(
    String slug, Path file, int version, boolean changed, Optional<Integer> quiz) {

  /** Longer than any function may take, so that the gateway answers first. */
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  /**
   * Publishes a publication with its settings through the editor's API.
   *
   * @throws StartProblem when it is malformed, or is refused
   */
  static List<LoadedArticle> publish(Path publication, URI api, Clock clock) {
    EditorRoutes editor = new EditorRoutes(Endpoint.local(api, PATIENCE), clock, Pause.SLEEP);
    try {
      PublicationFolder read = PublicationFolder.read(publication);
      List<ArticleFolder> articles = read.folders().stream().map(ArticleFolder::read).toList();
      done(read.file(), () -> new SettingsPublisher(editor).publish(read));
      Publisher publisher = new Publisher(editor);
      return articles.stream().map(article -> publish(article, publisher)).toList();
    } catch (FolderProblem problem) {
      throw StartProblem.system(problem.getMessage(), problem);
    }
  }

  private static LoadedArticle publish(ArticleFolder article, Publisher publisher) {
    UploadResult done = done(article.file(), () -> publisher.publish(article));
    Optional<UploadResult> quiz =
        article.quiz().map(it -> done(it.file(), () -> publisher.publish(article, it)));
    return new LoadedArticle(
        article.slug(),
        article.file(),
        done.version(),
        done.change() != UploadResult.Change.UNCHANGED,
        quiz.map(UploadResult::version));
  }

  private static UploadResult done(Path file, Supplier<UploadResult> publishing) {
    try {
      return publishing.get();
    } catch (ApiFailure trouble) {
      throw StartProblem.system("%s: %s".formatted(file, trouble.getMessage()), trouble);
    }
  }
}
