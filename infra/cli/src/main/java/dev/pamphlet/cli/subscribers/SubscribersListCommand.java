package dev.pamphlet.cli.subscribers;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.output.Console;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists subscribers. */
@Command(
    name = "list",
    header = "Lists the subscribers, in no particular order.",
    description = {
      "",
      "A line shows the id, the status, since when, and the address. 'export' saves them as a"
          + " table."
    },
    footer = {"", "Example:", "  pamphlet subscribers list --status bounced"})
public final class SubscribersListCommand extends Subcommand {

  @Mixin private StatusOption status;

  @Override
  protected ExitCode run(Console console) {
    Optional<String> only = status.word();
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    ArrayNode all = document.putArray("subscribers");
    int[] count = {0};
    editor()
        .subscribers(
            only,
            subscriber -> {
              count[0]++;
              console.line(
                  "%s  %-12s  %-24s  %s"
                      .formatted(
                          subscriber.path("id").asText(),
                          subscriber.path("status").asText(),
                          subscriber.path("since").asText(),
                          Console.printable(subscriber.path("email").asText())));
              if (console.isJson()) {
                all.add(subscriber);
              }
            });
    if (count[0] == 0) {
      console.note("there are no such subscribers");
    }
    console.document(document);
    return ExitCode.DONE;
  }
}
