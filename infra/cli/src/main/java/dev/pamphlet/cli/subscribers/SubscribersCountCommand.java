package dev.pamphlet.cli.subscribers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.output.Console;
import dev.pamphlet.newsletter.Status;
import java.util.Locale;
import picocli.CommandLine.Command;

/** Counts subscribers. */
@Command(
    name = "count",
    header = "Counts the subscribers of each status.",
    description = {"", "Only confirmed subscribers get letters."})
public final class SubscribersCountCommand extends Subcommand {

  @Override
  protected ExitCode run(Console console) {
    JsonNode counts = editor().countSubscribers().json();
    for (Status status : Status.values()) {
      console.line(
          String.format(
              Locale.ROOT, "%-12s  %,10d", status.word(), counts.path(status.word()).asLong()));
    }
    console.document(counts);
    return ExitCode.DONE;
  }
}
