package dev.pamphlet.cli.folder;

import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.InvalidValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An article in the editor's files: a folder with an {@code article.md} and perhaps a quiz.
 *
 * @param slug the name of the folder
 * @param file {@code article.md} in that folder, by the path that the editor typed
 * @param source the file's text: front matter and Markdown
 * @param quiz the quiz beside the article, if there is one
 */
public record ArticleFolder(String slug, Path file, String source, Optional<QuizFile> quiz) {

  /** The file that makes a folder an article. */
  public static final String FILE = "article.md";

  /**
   * Reads an article's folder.
   *
   * @param named the folder, or the {@code article.md} in it
   * @throws FolderProblem if it has no article or two quizzes, or if its name is not a slug
   */
  public static ArticleFolder read(Path named) {
    Path folder = isArticleFile(named) ? named.resolveSibling("") : named;
    Path file = folder.toString().isEmpty() ? Path.of(FILE) : folder.resolve(FILE);
    if (!Files.isDirectory(named) && !isArticleFile(named)) {
      throw new FolderProblem("%s: there is no such folder".formatted(named));
    }
    if (Files.notExists(file)) {
      throw new FolderProblem("%s: has no %s".formatted(named, FILE));
    }
    return new ArticleFolder(
        slug(folder), file, SourceFile.read(file), QuizFile.in(file.resolveSibling("")));
  }

  /** The folder as an absolute path; images are looked up in it. */
  public Path folder() {
    return file.toAbsolutePath().getParent();
  }

  private static boolean isArticleFile(Path named) {
    return Files.isRegularFile(named) && named.endsWith(FILE);
  }

  private static String slug(Path folder) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    String slug = name == null ? "" : name.toString();
    try {
      return new Slug(slug).value();
    } catch (InvalidValue invalid) {
      throw new FolderProblem(
          "%s: the folder's name is not %s"
              .formatted(folder.toString().isEmpty() ? "." : folder, invalid.getMessage()),
          invalid);
    }
  }
}
