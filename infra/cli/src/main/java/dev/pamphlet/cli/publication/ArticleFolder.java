package dev.pamphlet.cli.publication;

import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.InvalidValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An article as its editor keeps it.
 *
 * @param slug the name of its folder
 * @param file {@code article.md} in that folder, as the editor named it
 * @param source front matter and Markdown
 * @param quiz the one beside it, if it has one
 */
public record ArticleFolder(String slug, Path file, String source, Optional<QuizFile> quiz) {

  /** The file that makes a folder an article. */
  public static final String FILE = "article.md";

  /**
   * Reads a folder, or the {@code article.md} in it.
   *
   * @throws FolderProblem when there is no article in it, its name is no slug, or it has two
   *     quizzes
   */
  public static ArticleFolder read(Path named) {
    Path folder = isArticleFile(named) ? named.resolveSibling("") : named;
    Path file = folder.toString().isEmpty() ? Path.of(FILE) : folder.resolve(FILE);
    if (!Files.isDirectory(named) && !isArticleFile(named)) {
      throw new FolderProblem("%s: there is no such folder".formatted(named));
    }
    if (!Files.isRegularFile(file)) {
      throw new FolderProblem("%s: has no %s".formatted(named, FILE));
    }
    return new ArticleFolder(
        slug(folder), file, SourceFile.read(file), QuizFile.in(file.resolveSibling("")));
  }

  /** The folder of its images. */
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
          "%s: the folder's name is the article's slug, and %s"
              .formatted(folder.toString().isEmpty() ? "." : folder, invalid.getMessage()),
          invalid);
    }
  }
}
