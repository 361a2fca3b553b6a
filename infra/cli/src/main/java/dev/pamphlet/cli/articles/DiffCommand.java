package dev.pamphlet.cli.articles;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.api.ApiResponse;
import dev.pamphlet.cli.api.EditorRoutes;
import dev.pamphlet.cli.api.QuizRoutes;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.InvalidUsage;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.folder.ArticleFolder;
import dev.pamphlet.cli.output.Console;
import dev.pamphlet.cli.pictures.IllustratedArticle;
import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.InvalidValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the differences between a folder and the saved article, or between two versions. */
@Command(
    name = "diff",
    header = "Shows what differs, in the unified format.",
    description = {
      "",
      "For a folder: from the saved article and quiz to those in the folder. For a slug: from one"
          + " version to another, by default from the last but one to the latest. A name that is"
          + " both is taken for a folder, unless --to is given. Ends with 1 if anything differs."
    },
    footer = {
      "",
      "Examples:",
      "  pamphlet diff articles/lighthouse",
      "  pamphlet diff articles/lighthouse --from 2",
      "  pamphlet diff lighthouse --from 2 --to 5"
    })
public final class DiffCommand extends Subcommand {

  @Parameters(paramLabel = "FOLDER|SLUG", description = "A folder with an article.md, or a slug.")
  private String named;

  @Option(names = "--from", paramLabel = "N", description = "The version to start from.")
  private Integer from;

  @Option(names = "--to", paramLabel = "N", description = "The version to end with.")
  private Integer to;

  /** One side of a comparison. */
  private record Text(String name, String source) {}

  @Override
  protected ExitCode run(Console console) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    boolean differs = isFolder() ? folder(console, document) : versions(console, document, slug());
    console.document(document);
    return differs ? ExitCode.REFUSED : ExitCode.DONE;
  }

  /** Two versions are compared with each other, not with a folder. */
  private boolean isFolder() {
    Path path = Path.of(named);
    return to == null
        && (named.contains("/")
            || path.endsWith(ArticleFolder.FILE)
            || Files.exists(path.resolve(ArticleFolder.FILE)));
  }

  private String slug() {
    try {
      return new Slug(named).value();
    } catch (InvalidValue invalid) {
      throw new InvalidUsage(
          "'%s' is neither a folder nor %s".formatted(named, invalid.getMessage()));
    }
  }

  private boolean folder(Console console, ObjectNode document) {
    ArticleFolder article = ArticleFolder.read(Path.of(named));
    EditorRoutes editor = editor();
    boolean differs =
        print(
            console,
            document,
            saved(editor, article.slug(), Optional.ofNullable(from)),
            new Text(article.file().toString(), IllustratedArticle.of(article).text()));
    // The API has only the latest version of a quiz, so there is no earlier one to compare.
    return from == null && quiz(console, document, editor, article) || differs;
  }

  /** Compares the quizzes, if either side has one; a withdrawn one does not count. */
  private static boolean quiz(
      Console console, ObjectNode document, EditorRoutes editor, ArticleFolder article) {
    Optional<ApiResponse> saved =
        editor.quizzes().find(article.slug()).filter(quiz -> !QuizRoutes.isWithdrawn(quiz));
    if (saved.isEmpty() && article.quiz().isEmpty()) {
      return false;
    }
    Text from =
        saved
            .map(quiz -> text("quiz of " + article.slug(), quiz))
            .orElse(new Text("no quiz of " + article.slug(), ""));
    Text to =
        article
            .quiz()
            .map(quiz -> new Text(quiz.file().toString(), quiz.source()))
            .orElse(new Text("no quiz in the folder", ""));
    return print(console, document.putObject("quiz"), from, to);
  }

  private boolean versions(Console console, ObjectNode document, String slug) {
    EditorRoutes editor = editor();
    int latest = editor.get(slug).json().path("version").asInt();
    int last = Optional.ofNullable(to).orElse(latest);
    int first = Optional.ofNullable(from).orElse(Math.max(1, last - 1));
    return print(
        console,
        document,
        saved(editor, slug, Optional.of(first)),
        saved(editor, slug, Optional.of(last)));
  }

  private static Text saved(EditorRoutes editor, String slug, Optional<Integer> version) {
    return text(
        slug,
        version.map(number -> editor.version(slug, number)).orElseGet(() -> editor.get(slug)));
  }

  private static Text text(String name, ApiResponse saved) {
    return new Text(
        "%s v%d".formatted(name, saved.json().path("version").asInt()),
        saved.text("source").orElse(""));
  }

  private static boolean print(Console console, ObjectNode document, Text from, Text to) {
    List<String> lines = UnifiedDiff.of(from.name(), from.source(), to.name(), to.source());
    DiffLines.print(lines, console::line, console);
    document
        .put("from", from.name())
        .put("to", to.name())
        .put("differs", !lines.isEmpty())
        .put("diff", lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
    return !lines.isEmpty();
  }
}
