package dev.pamphlet.cli.subscribers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.output.Console;
import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.csv.SubscriberRow;
import java.util.Optional;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Exports subscribers as a table. */
@Command(
    name = "export",
    header = "Prints the subscribers as a table, which 'import' reads again.",
    description = {
      "",
      "Comma-separated values in UTF-8, with the columns email, status, since, topics, locale and id."
    },
    footer = {"", "Example:", "  pamphlet subscribers export > subscribers.csv"})
public final class SubscribersExportCommand extends Subcommand {

  @Mixin private StatusOption status;

  @Override
  protected ExitCode run(Console console) {
    Optional<String> only = status.word();
    console.text(SubscriberRow.header());
    editor().subscribers(only, subscriber -> console.text(row(subscriber).line()));
    return ExitCode.DONE;
  }

  private static SubscriberRow row(JsonNode subscriber) {
    return SubscriberRow.of(
        subscriber.path("email").asText(),
        subscriber.path("status").asText(),
        subscriber.path("since").asText(),
        StreamSupport.stream(subscriber.path("topics").spliterator(), false)
            .map(topic -> new Tag(topic.asText())),
        subscriber.path("locale").asText(),
        subscriber.path("id").asText());
  }
}
