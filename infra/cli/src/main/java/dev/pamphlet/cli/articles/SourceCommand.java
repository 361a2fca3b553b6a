package dev.pamphlet.cli.articles;

import dev.pamphlet.cli.api.ApiResponse;
import dev.pamphlet.cli.api.EditorRoutes;
import dev.pamphlet.cli.api.QuizRoutes;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.InvalidUsage;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.folder.ArticleFolder;
import dev.pamphlet.cli.folder.QuizFile;
import dev.pamphlet.cli.folder.SourceWriter;
import dev.pamphlet.cli.folder.VersionMemory;
import dev.pamphlet.cli.output.Console;
import dev.pamphlet.content.Slug;
import dev.pamphlet.quizzes.authoring.SourceKind;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints or downloads the source of an article or its quiz as it was saved. */
@Command(
    name = "source",
    header = "Prints the source of an article or its quiz, exactly as it was saved.",
    description = {
      "",
      "With --into, writes the article and its quiz to a folder, which remembers their versions. A"
          + " file that is there already and differs is not overwritten."
    },
    footer = {
      "",
      "Examples:",
      "  pamphlet source lighthouse --version 3",
      "  pamphlet source lighthouse --quiz > quiz.md",
      "  pamphlet source lighthouse --into articles/lighthouse"
    })
public final class SourceCommand extends Subcommand {

  @Parameters(paramLabel = "SLUG", description = "The article.")
  private Slug slug;

  @Option(
      names = "--version",
      paramLabel = "N",
      description = "An earlier version of the article (else the latest).")
  private Integer version;

  @Option(names = "--quiz", description = "Print the quiz of the article (its latest version).")
  private boolean quiz;

  @Option(names = "--into", paramLabel = "FOLDER", description = "Write the files to a folder.")
  private Path into;

  @Override
  protected ExitCode run(Console console) {
    int ways = (version == null ? 0 : 1) + (quiz ? 1 : 0) + (into == null ? 0 : 1);
    if (ways > 1) {
      throw new InvalidUsage("--version, --quiz and --into cannot be used together");
    }
    EditorRoutes editor = editor();
    if (into != null) {
      return download(console, editor);
    }
    ApiResponse response = quiz ? quiz(editor) : article(editor);
    if (console.isJson()) {
      console.document(response.json());
    } else {
      console.text(response.text("source").orElse(""));
    }
    return ExitCode.DONE;
  }

  private ApiResponse article(EditorRoutes editor) {
    return Optional.ofNullable(version)
        .map(number -> editor.version(slug.value(), number))
        .orElseGet(() -> editor.get(slug.value()));
  }

  private ApiResponse quiz(EditorRoutes editor) {
    return editor
        .quizzes()
        .find(slug.value())
        .orElseThrow(() -> ArticleProblem.noQuiz(slug.value()));
  }

  private ExitCode download(Console console, EditorRoutes editor) {
    ApiResponse article = editor.get(slug.value());
    // A folder with a withdrawn quiz would bring it back when it is published.
    Optional<ApiResponse> savedQuiz =
        editor.quizzes().find(slug.value()).filter(quiz -> !QuizRoutes.isWithdrawn(quiz));
    String id = article.text("id").orElse("");
    SourceWriter writer = new SourceWriter(into);
    writer.write(ArticleFolder.FILE, article.text("source").orElse(""));
    savedQuiz.ifPresent(
        saved -> writer.write(QuizFile.name(kind(saved)), saved.text("source").orElse("")));
    VersionMemory memory = VersionMemory.of(into, editor.address());
    memory.remember(id, VersionMemory.Kind.ARTICLE, article.json().path("version").asInt());
    savedQuiz.ifPresent(
        saved ->
            memory.remember(id, VersionMemory.Kind.QUIZ, saved.json().path("version").asInt()));
    console.line("wrote %s to %s".formatted(ArticleSummary.of(slug.value(), article.json()), into));
    console.document(article.json());
    return ExitCode.DONE;
  }

  private static SourceKind kind(ApiResponse quiz) {
    String mediaType = quiz.text("mediaType").orElse("");
    return mediaType.equals(SourceKind.GIFT.mediaType()) ? SourceKind.GIFT : SourceKind.MARKDOWN;
  }
}
