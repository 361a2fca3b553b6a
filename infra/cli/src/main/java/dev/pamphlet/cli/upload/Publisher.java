package dev.pamphlet.cli.upload;

import dev.pamphlet.cli.api.ApiResponse;
import dev.pamphlet.cli.api.EditorRoutes;
import dev.pamphlet.cli.api.Precondition;
import dev.pamphlet.cli.api.QuizRoutes;
import dev.pamphlet.cli.folder.ArticleFolder;
import dev.pamphlet.cli.folder.FolderProblem;
import dev.pamphlet.cli.folder.QuizFile;
import dev.pamphlet.cli.pictures.IllustratedArticle;
import dev.pamphlet.content.Slug;
import dev.pamphlet.quizzes.authoring.SourceKind;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Updates the articles and quizzes of an API from their folders. Every method throws {@link
 * dev.pamphlet.cli.api.ApiFailure} if the API does not do it; if somebody else saved since the
 * article was read, that is {@link dev.pamphlet.cli.api.Refused} with status 412, and nothing is
 * overwritten.
 */
public final class Publisher {

  private final EditorRoutes editor;
  private final PictureUpload pictures;

  public Publisher(EditorRoutes editor) {
    this(editor, nobody -> {});
  }

  /**
   * @param progress gets the name of each picture before it is sent
   */
  public Publisher(EditorRoutes editor, Consumer<String> progress) {
    this.editor = editor;
    this.pictures = new PictureUpload(editor, progress);
  }

  /**
   * Creates the article if there is none, revises it if it differs, and sends nothing otherwise.
   * Its pictures are sent first.
   *
   * @throws FolderProblem if a picture cannot be sent, or if the article has moved to another slug
   *     than the folder's name
   */
  public UploadResult publish(ArticleFolder article) {
    return carryOut(article, plan(article));
  }

  /** Revises the given version; the API refuses if that is not the latest. */
  public UploadResult revise(ArticleFolder article, int version) {
    IllustratedArticle illustrated = illustrated(article);
    pictures.send(illustrated);
    return upload(article, illustrated).send(Precondition.unchangedSince(version));
  }

  /** Does what {@link #plan(ArticleFolder)} said; the API refuses if somebody saved since. */
  public UploadResult carryOut(ArticleFolder article, UploadResult planned) {
    IllustratedArticle illustrated = illustrated(article);
    pictures.send(illustrated);
    return upload(article, illustrated).carryOut(planned);
  }

  /** Does what {@link #plan(ArticleFolder, QuizFile)} said; the API refuses as above. */
  public UploadResult carryOut(ArticleFolder article, QuizFile quiz, UploadResult planned) {
    return upload(article, quiz).carryOut(planned);
  }

  /** The address of the API. */
  public URI api() {
    return editor.address();
  }

  /** The article at a slug, if there is one. */
  public Optional<ApiResponse> find(Slug slug) {
    return editor.find(slug.value());
  }

  /** The source of a former version. */
  public String source(ArticleFolder article, int version) {
    return editor.version(article.slug(), version).text("source").orElse("");
  }

  /** What {@link #publish(ArticleFolder)} would do. */
  public UploadResult plan(ArticleFolder article) {
    return upload(article, illustrated(article)).plan();
  }

  /** The version of an article's quiz that readers get, or will get with the article. */
  public Optional<Integer> quizForReaders(ArticleFolder article) {
    return editor
        .quizzes()
        .find(article.slug())
        .filter(quiz -> !QuizRoutes.isWithdrawn(quiz))
        .map(quiz -> quiz.json().path("version").asInt());
  }

  /**
   * Creates, revises or leaves the quiz of an article that the API has. A withdrawn one becomes
   * public again.
   */
  public UploadResult publish(ArticleFolder article, QuizFile quiz) {
    return upload(article, quiz).publish();
  }

  /** What {@link #publish(ArticleFolder, QuizFile)} would do after publishing the article. */
  public UploadResult plan(ArticleFolder article, QuizFile quiz) {
    return upload(article, quiz).plan();
  }

  private Upload upload(ArticleFolder article, IllustratedArticle illustrated) {
    String text = illustrated.text();
    return new Upload(
        () -> find(article),
        precondition -> editor.save(article.slug(), text, precondition),
        current -> hasSource(text, current));
  }

  private static IllustratedArticle illustrated(ArticleFolder article) {
    return IllustratedArticle.of(article).orProblem(article);
  }

  private Upload upload(ArticleFolder article, QuizFile quiz) {
    return new Upload(
        () -> editor.quizzes().find(article.slug()),
        precondition ->
            editor.quizzes().save(article.slug(), quiz.kind(), quiz.source(), precondition),
        current ->
            hasKind(quiz.kind(), current)
                && hasSource(quiz.source(), current)
                && !QuizRoutes.isWithdrawn(current));
  }

  private Optional<ApiResponse> find(ArticleFolder article) {
    Optional<ApiResponse> current = editor.find(article.slug());
    current
        .flatMap(response -> response.text("slug"))
        .filter(slug -> !slug.equals(article.slug()))
        .ifPresent(slug -> refuseMoved(article, slug));
    return current;
  }

  private static void refuseMoved(ArticleFolder article, String slug) {
    throw new FolderProblem(
        "%s: '%s' has moved to '%s'; rename the folder to revise it there"
            .formatted(article.file(), article.slug(), slug));
  }

  private static boolean hasSource(String source, ApiResponse current) {
    return current.text("source").filter(source::equals).isPresent();
  }

  private static boolean hasKind(SourceKind kind, ApiResponse current) {
    return current.text("mediaType").filter(kind.mediaType()::equals).isPresent();
  }
}
