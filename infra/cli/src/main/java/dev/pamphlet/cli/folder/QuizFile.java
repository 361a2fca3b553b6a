package dev.pamphlet.cli.folder;

import dev.pamphlet.quizzes.authoring.SourceKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A quiz in the editor's files.
 *
 * @param file the path that the editor typed
 * @param kind the language that it is written in, by the file's extension
 * @param source the file's text
 */
public record QuizFile(Path file, SourceKind kind, String source) {

  /** The names of a quiz beside its article. */
  private static final String MARKDOWN_NAME = "quiz.md";

  private static final String GIFT_NAME = "quiz.gift";

  private static final String GIFT = ".gift";
  private static final String MARKDOWN = ".md";

  /**
   * Reads the quiz in an article's folder; empty if there is none.
   *
   * @throws FolderProblem if it cannot be read, or there are two
   */
  static Optional<QuizFile> in(Path folder) {
    List<Path> there =
        Stream.of(GIFT_NAME, MARKDOWN_NAME).map(folder::resolve).filter(Files::exists).toList();
    if (there.size() > 1) {
      throw new FolderProblem(
          "%s: has both quiz.md and quiz.gift; remove one of them".formatted(folder));
    }
    return there.stream().findFirst().map(QuizFile::read);
  }

  /**
   * Reads a quiz.
   *
   * @param named its file, or the folder of its article
   * @throws FolderProblem if it does not exist, or its extension is not that of a quiz
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
    throw new FolderProblem(
        "%s: is not a quiz: its name ends in neither .md nor .gift".formatted(file));
  }

  /** The name of a quiz beside its article. */
  public static String name(SourceKind kind) {
    return kind == SourceKind.GIFT ? GIFT_NAME : MARKDOWN_NAME;
  }

  /** The article beside the quiz; empty if there is none. */
  public Optional<ArticleFolder> article() {
    Path folder = file.toAbsolutePath().getParent();
    return Files.isRegularFile(folder.resolve(ArticleFolder.FILE))
        ? Optional.of(ArticleFolder.read(folder))
        : Optional.empty();
  }
}
