package dev.pamphlet.cli;

import dev.pamphlet.cli.api.Answer;
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
final class SourceCommand extends Subcommand {

  @Parameters(paramLabel = "SLUG", description = "The article.")
  private Slug slug;

  @Option(
      names = "--version",
      paramLabel = "N",
      description = "An earlier version; the latest if it is not given.")
  private Integer version;

  @Override
  ExitCode run(Console console) {
    Answer answer =
        Optional.ofNullable(version)
            .map(number -> editor().version(slug.value(), number))
            .orElseGet(() -> editor().get(slug.value()));
    if (console.json()) {
      console.document(answer.json());
    } else {
      console.text(answer.text("source").orElse(""));
    }
    return ExitCode.DONE;
  }
}
