package dev.pamphlet.cli.subscribers;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.pamphlet.cli.api.DepartureTables;
import dev.pamphlet.cli.command.EndpointOption;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.output.Console;
import dev.pamphlet.cli.output.Quantity;
import dev.pamphlet.newsletter.dynamodb.DepartureReplay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Replays departures after a restore of the subscribers. */
@Command(
    name = "replay-departures",
    header = "Repeats the departures since the copy from which the subscribers were restored.",
    description = {
      "",
      "For operators, after a restore of the table of subscribers and before anything is sent:"
          + " repeats every unsubscribe, bounce, complaint and erasure since the copy was made. It may"
          + " be run again. It uses the credentials that AWS's tools use. They need"
          + " these rights:",
      "  on both tables: dynamodb:PutItem",
      "  on the table of departures: dynamodb:Scan",
      "  on the table of subscribers: dynamodb:GetItem, dynamodb:Query,",
      "    dynamodb:DeleteItem"
    },
    footer = {
      "",
      "Example:",
      "  pamphlet subscribers replay-departures --subscribers \"$SUBSCRIBERS_TABLE\" \\",
      "    --delivery \"$DELIVERY_TABLE\""
    })
public final class SubscribersReplayCommand extends Subcommand {

  private static final int STEP = 100;

  @Option(
      names = "--subscribers",
      required = true,
      paramLabel = "NAME",
      description = "The table that was restored: the stack's output SubscribersTableName.")
  private String subscribers;

  @Option(
      names = "--delivery",
      required = true,
      paramLabel = "NAME",
      description = "The table of departures: the stack's output DeliveryTableName.")
  private String delivery;

  @Mixin private EndpointOption dynamoDb;

  @Override
  protected ExitCode run(Console console) {
    try (DepartureTables tables =
        new DepartureTables(
            subscribers,
            delivery,
            dynamoDb.endpoint(),
            dynamoDb.region(account(), subscribers),
            dynamoDb.credentials(account()))) {
      DepartureReplay.Result result =
          tables.replay(
              read -> {
                if (read % STEP == 0) {
                  console.progress(Quantity.of(read, "departure"));
                }
              });
      console.line(
          "%s: %d replayed, the others were true already or overtaken"
              .formatted(Quantity.of(result.departures(), "departure"), result.replayed()));
      console.document(
          JsonNodeFactory.instance
              .objectNode()
              .put("departures", result.departures())
              .put("replayed", result.replayed()));
      return ExitCode.DONE;
    }
  }
}
