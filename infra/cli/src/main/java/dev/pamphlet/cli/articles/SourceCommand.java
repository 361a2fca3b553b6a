package dev.pamphlet.cli.articles;

import dev.pamphlet.cli.api.ApiResponse;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.output.Console;
import dev.pamphlet.content.Slug;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the source of an article as it was saved. */
@Command(
    name = "source",
    header = "Prints the source of an article, exactly as it was saved.",
    footer = {
      "",
      "Examples:",
      "  pamphlet source lighthouse > lighthouse/article.md",
      "  pamphlet source lighthouse --version 3"
    })
public final class SourceCommand extends Subcommand {

  @Parameters(paramLabel = "SLUG", description = "The article.")
  private Slug slug;

  @Option(
      names = "--version",
      paramLabel = "N",
      description = "An earlier version (else the latest).")
  private Integer version;

  @Override
  protected ExitCode run(Console console) {
    ApiResponse response =
        Optional.ofNullable(version)
            .map(number -> editor().version(slug.value(), number))
            .orElseGet(() -> editor().get(slug.value()));
    if (console.isJson()) {
      console.document(response.json());
    } else {
      console.text(response.text("source").orElse(""));
    }
    return ExitCode.DONE;
  }
}
