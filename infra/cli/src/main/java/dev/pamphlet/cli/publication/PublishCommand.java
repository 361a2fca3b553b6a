package dev.pamphlet.cli.publication;

import dev.pamphlet.cli.api.EditorRoutes;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.InvalidUsage;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.folder.ArticleFolders;
import dev.pamphlet.cli.output.Console;
import dev.pamphlet.cli.upload.Publisher;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Saves articles and quizzes from their folders. */
@Command(
    name = "publish",
    header = "Saves articles from their folders, and publishes those that say so.",
    description = {
      "",
      "Creates articles that the API does not have, revises those that differ, and sends nothing"
          + " for those that are the same. If one is refused, the others are still sent. An article"
          + " becomes public when its front matter says 'status: published'. A quiz.md or quiz.gift"
          + " beside it is sent after it.",
      "",
      "Each folder remembers in .pamphlet.json which version it was published from. If somebody"
          + " else has saved a newer one, publishing is refused, with the changes that would be"
          + " lost."
    },
    footer = {
      "",
      "Examples:",
      "  pamphlet publish articles/lighthouse",
      "  pamphlet publish articles/*",
      "  pamphlet publish infra/publication      (all articles in its publication.yaml)",
      "  pamphlet publish --dry-run articles/*",
      "  pamphlet publish --on 4 articles/lighthouse"
    })
public final class PublishCommand extends Subcommand {

  @Parameters(
      arity = "1..*",
      paramLabel = "FOLDER",
      description = "An article's folder, named by its slug, or a publication's folder.")
  private List<Path> folders;

  @Option(
      names = "--dry-run",
      description = "Say what would be done and what is wrong; change nothing.")
  private boolean dryRun;

  @Option(
      names = "--on",
      paramLabel = "VERSION",
      description = "The version that the text was written on; refused if there is a newer one.")
  private Integer on;

  @Option(names = "--force", description = "Overwrite versions that are newer than the folder's.")
  private boolean force;

  @Option(
      names = "--strict",
      description = "Exit with 1 if there is a warning, although everything was saved.")
  private boolean strict;

  @Override
  protected ExitCode run(Console console) {
    List<ArticleFolders.Entry> entries = ArticleFolders.read(folders);
    if (on != null && (entries.size() > 1 || dryRun)) {
      throw new InvalidUsage("--on cannot be used with several articles or with --dry-run");
    }
    EditorRoutes editor = editor();
    PublishRun run =
        new PublishRun(
            console,
            new Publisher(editor, console::progress),
            dryRun,
            force,
            strict,
            Optional.ofNullable(on));
    return run.all(entries);
  }
}
