package dev.pamphlet.cli.publication;

import dev.pamphlet.quizzes.authoring.SourceKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A quiz as its editor keeps it.
 *
 * @param file as the editor named it
 * @param kind how it is written, which its name tells
 * @param source all of it
 */
public record QuizFile(Path file, SourceKind kind, String source) {

  /** How a quiz is called that lies beside its article. */
  private static final Map<String, SourceKind> NAMES =
      Map.of("quiz.md", SourceKind.MARKDOWN, "quiz.gift", SourceKind.GIFT);

  private static final String GIFT = ".gift";
  private static final String MARKDOWN = ".md";

  /**
   * Reads the quiz in an article's folder; empty where it has none.
   *
   * @throws FolderProblem when it cannot be read, or there are two
   */
  static Optional<QuizFile> in(Path folder) {
    List<Path> there =
        NAMES.keySet().stream().sorted().map(folder::resolve).filter(Files::isRegularFile).toList();
    if (there.size() > 1) {
      throw new FolderProblem(
          "%s: an article has one quiz; quiz.md and quiz.gift are two".formatted(folder));
    }
    return there.stream().findFirst().map(QuizFile::read);
  }

  /**
   * Reads a quiz, or the one in a folder.
   *
   * @throws FolderProblem when it is not there, or by its name is no quiz
   */
  public static QuizFile read(Path named) {
    if (Files.isDirectory(named)) {
      return in(named)
          .orElseThrow(
              () -> new FolderProblem("%s: has no quiz.md and no quiz.gift".formatted(named)));
    }
    return new QuizFile(named, kind(named), SourceFile.read(named));
  }

  private static SourceKind kind(Path file) {
    String name = file.getFileName() == null ? "" : file.getFileName().toString();
    if (name.endsWith(GIFT)) {
      return SourceKind.GIFT;
    }
    if (name.endsWith(MARKDOWN)) {
      return SourceKind.MARKDOWN;
    }
    throw new FolderProblem("%s: a quiz is a file .md or .gift".formatted(file));
  }

  /** The article that lies beside it; empty where none does. */
  public Optional<ArticleFolder> article() {
    Path folder = file.toAbsolutePath().getParent();
    return Files.isRegularFile(folder.resolve(ArticleFolder.FILE))
        ? Optional.of(ArticleFolder.read(folder))
        : Optional.empty();
  }
}
