package dev.pamphlet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.content.Slug;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells how a quiz was answered. */
@Command(
    name = "stats",
    header = "Tells how the questions of a quiz were answered, from thirty attempts on.",
    description = {
      "",
      "Each question has its facility (the share of its points that was reached), its discrimination"
          + " index (from -100 to 100: whether those who do well elsewhere do well here), and what"
          + " may be wrong with it; below it, how often each answer was given.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  pamphlet quiz stats lighthouse",
      "  pamphlet quiz stats lighthouse --version 2 --csv > lighthouse.csv"
    })
final class QuizStatsCommand extends Subcommand {

  @Parameters(paramLabel = "SLUG", description = "The article.")
  private Slug slug;

  @Option(
      names = "--version",
      paramLabel = "N",
      description = "An earlier version of the quiz; the latest if it is not given.")
  private Integer version;

  @Option(names = "--csv", description = "A line per answer (RFC 4180), for a spreadsheet.")
  private boolean csv;

  @Override
  ExitCode run(Console console) {
    if (csv && console.json()) {
      throw new UsageProblem("--csv and --json exclude each other");
    }
    JsonNode statistics =
        editor().quizStatistics(slug.value(), Optional.ofNullable(version)).json();
    if (csv) {
      console.text(StatisticsCsv.of(statistics));
    } else {
      new StatisticsTable(console, slug.value(), statistics).print();
    }
    console.document(statistics);
    return ExitCode.DONE;
  }
}
