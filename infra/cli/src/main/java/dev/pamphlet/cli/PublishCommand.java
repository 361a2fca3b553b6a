package dev.pamphlet.cli;

import dev.pamphlet.cli.api.EditorRoutes;
import dev.pamphlet.cli.publication.Publisher;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Saves articles from their folders. */
@Command(
    name = "publish",
    header = "Saves articles from their folders, and publishes those that say so.",
    description = {
      "",
      "Creates what is not there, revises what is different, and sends nothing of what is the same."
          + " One that is refused does not stop the others. An article becomes public when its front"
          + " matter says 'status: published'. A quiz.md or quiz.gift beside it is sent after it.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  pamphlet publish articles/lighthouse",
      "  pamphlet publish articles/*",
      "  pamphlet publish infra/publication      (all that its publication.yaml lists)",
      "  pamphlet publish --dry-run articles/*",
      "  pamphlet publish --on 4 articles/lighthouse"
    })
final class PublishCommand extends Subcommand {

  @Parameters(
      arity = "1..*",
      paramLabel = "FOLDER",
      description = "A folder with an article.md, whose name is its slug; or a publication's.")
  private List<Path> folders;

  @Option(
      names = "--dry-run",
      description = "Say what would be done, and what is wrong; do nothing.")
  private boolean dryRun;

  @Option(
      names = "--on",
      paramLabel = "VERSION",
      description = "The version that the text was written on: refused if there is a newer one.")
  private Integer on;

  @Override
  ExitCode run(Console console) {
    List<ArticleFolders.Entry> entries = ArticleFolders.read(folders);
    if (on != null && (entries.size() > 1 || dryRun)) {
      throw new UsageProblem("--on is for one article, and not for a dry run");
    }
    EditorRoutes editor = editor();
    PublishRun run =
        new PublishRun(console, new Publisher(editor), dryRun, Optional.ofNullable(on));
    return run.all(entries);
  }
}
