package dev.pamphlet.cli.articles;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.api.ApiResponse;
import dev.pamphlet.cli.api.EditorRoutes;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.InvalidUsage;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.folder.ArticleFolder;
import dev.pamphlet.cli.output.Console;
import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.InvalidValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what differs between a folder and what is saved, or between two versions. */
@Command(
    name = "diff",
    header = "Shows what differs, in the unified format.",
    description = {
      "",
      "For a folder: from the saved version to the text in the folder. For a slug: from one version"
          + " to another, by default from the last but one to the latest. A name that is both is"
          + " taken for a folder, unless --to is given. Ends with 1 if anything differs.",
      ""
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
    return isFolder() ? folder(console) : versions(console, slug());
  }

  /** Two versions have no folder between them. */
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
          "'%s' is no folder, and no slug either: %s".formatted(named, invalid.getMessage()));
    }
  }

  private ExitCode folder(Console console) {
    ArticleFolder article = ArticleFolder.read(Path.of(named));
    return print(
        console,
        saved(article.slug(), Optional.ofNullable(from)),
        new Text(article.file().toString(), article.source()));
  }

  private ExitCode versions(Console console, String slug) {
    int latest = editor().get(slug).json().path("version").asInt();
    int last = Optional.ofNullable(to).orElse(latest);
    int first = Optional.ofNullable(from).orElse(Math.max(1, last - 1));
    return print(console, saved(slug, Optional.of(first)), saved(slug, Optional.of(last)));
  }

  private Text saved(String slug, Optional<Integer> version) {
    EditorRoutes editor = editor();
    ApiResponse answer =
        version.map(number -> editor.version(slug, number)).orElseGet(() -> editor.get(slug));
    int number = version.orElseGet(() -> answer.json().path("version").asInt());
    return new Text("%s v%d".formatted(slug, number), answer.text("source").orElse(""));
  }

  private static ExitCode print(Console console, Text from, Text to) {
    List<String> lines = UnifiedDiff.of(from.name(), from.source(), to.name(), to.source());
    lines.forEach(line -> console.line(coloured(console, Console.printable(line))));
    ObjectNode document =
        JsonNodeFactory.instance
            .objectNode()
            .put("from", from.name())
            .put("to", to.name())
            .put("differs", !lines.isEmpty());
    document.put("diff", lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
    console.document(document);
    return lines.isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
  }

  private static String coloured(Console console, String line) {
    if (line.startsWith("---") || line.startsWith("+++")) {
      return console.bold(line);
    }
    return switch (line.charAt(0)) {
      case '+' -> console.green(line);
      case '-' -> console.red(line);
      case '@' -> console.cyan(line);
      default -> line;
    };
  }
}
