package dev.pamphlet.cli.articles;

import dev.pamphlet.cli.api.ApiResponse;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.output.Console;
import dev.pamphlet.content.Slug;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shares a draft of an article by a link. */
@Command(
    name = "preview",
    header = "Makes a link to the latest version of an article, even if it is a draft.",
    description = {
      "",
      "Whoever has the link sees the page as readers would, for a week. It shows the version that is"
          + " saved now; after another save, share it again."
    },
    footer = {"", "Example:", "  pamphlet preview lighthouse --share"})
public final class PreviewCommand extends Subcommand {

  @Parameters(paramLabel = "SLUG", description = "The article.")
  private Slug slug;

  @Option(names = "--share", required = true, description = "Make the link.")
  private boolean share;

  @Override
  protected ExitCode run(Console console) {
    var editor = editor();
    ApiResponse shared = editor.sharePreview(slug.value());
    String link = editor.address().resolve(shared.text("href").orElseThrow()).toString();
    console.line(link);
    console.note(
        "shows version %d until %s"
            .formatted(shared.json().path("version").asInt(), shared.text("until").orElseThrow()));
    console.document(shared.json());
    return ExitCode.DONE;
  }
}
