package dev.pamphlet.cli.subscribers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.output.Console;
import dev.pamphlet.cli.output.Table;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows all data about a subscriber. */
@Command(
    name = "show",
    header = "Shows a subscriber, and how the consent was given.",
    footer = {"", "Example:", "  pamphlet subscribers show ada@example.org"})
public final class SubscribersShowCommand extends Subcommand {

  @Mixin private SubscriberParameter who;

  @Override
  protected ExitCode run(Console console) {
    JsonNode subscriber = who.find(editor());
    List<String> topics = new ArrayList<>();
    subscriber.path("topics").forEach(topic -> topics.add(topic.asText()));
    Table table = new Table();
    row(table, "id", subscriber.path("id").asText());
    row(table, "email", subscriber.path("email").asText());
    row(table, "status", subscriber.path("status").asText());
    row(table, "since", subscriber.path("since").asText());
    row(table, "topics", topics.isEmpty() ? "all" : String.join(", ", topics));
    row(table, "locale", subscriber.path("locale").asText());
    for (JsonNode step : subscriber.path("consent")) {
      row(table, step.path("step").asText(), step.path("at").asText());
      evidence(table, "  asked", step.path("request"));
      evidence(table, "  done", step.path("evidence"));
      row(table, "  wording", step.at("/wording/text").asText());
    }
    table.lines().forEach(console::line);
    console.document(subscriber);
    return ExitCode.DONE;
  }

  private static void evidence(Table table, String name, JsonNode evidence) {
    if (evidence.isObject()) {
      row(
          table,
          name,
          "%s by %s %s %s"
              .formatted(
                  evidence.path("at").asText(),
                  evidence.path("form").asText(),
                  evidence.path("clientAddress").asText(),
                  evidence.path("userAgent").asText())
              .strip());
    }
  }

  private static void row(Table table, String name, String value) {
    if (!value.isEmpty()) {
      table.row(name, Console.printable(value));
    }
  }
}
