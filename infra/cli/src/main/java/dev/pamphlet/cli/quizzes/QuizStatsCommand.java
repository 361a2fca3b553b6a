package dev.pamphlet.cli.quizzes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.InvalidUsage;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.output.Console;
import dev.pamphlet.content.Slug;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the statistics of a quiz. */
@Command(
    name = "stats",
    header = "Shows how the questions of a quiz were answered, from thirty attempts on.",
    description = {
      "",
      "For each question: its facility index (the share of its points that readers reached), its"
          + " discrimination index (from -100 to 100: whether readers who do well in the other"
          + " questions do well in this one), what may be wrong with it, and how often each answer"
          + " was given."
    },
    footer = {
      "",
      "Examples:",
      "  pamphlet quiz stats lighthouse",
      "  pamphlet quiz stats lighthouse --version 2 --csv > lighthouse.csv"
    })
public final class QuizStatsCommand extends Subcommand {

  @Parameters(paramLabel = "SLUG", description = "The article.")
  private Slug slug;

  @Option(
      names = "--version",
      paramLabel = "N",
      description = "An earlier version of the quiz (else the latest).")
  private Integer version;

  @Option(
      names = "--csv",
      description = "Print comma-separated values (RFC 4180), a line per answer.")
  private boolean csv;

  @Override
  protected ExitCode run(Console console) {
    if (csv && console.isJson()) {
      throw new InvalidUsage("--csv and --json cannot be used together");
    }
    JsonNode statistics =
        editor().quizzes().statistics(slug.value(), Optional.ofNullable(version)).json();
    if (csv) {
      console.text(StatisticsCsv.of(statistics));
    } else {
      new StatisticsTable(console, slug.value(), statistics).print();
    }
    console.document(statistics);
    return ExitCode.DONE;
  }
}
