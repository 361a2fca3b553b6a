package dev.pamphlet.cli.queues;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.pamphlet.cli.api.OperatorsSqs;
import dev.pamphlet.cli.api.StackQueue;
import dev.pamphlet.cli.command.Confirmation;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.InvalidUsage;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.output.Console;
import dev.pamphlet.cli.output.Quantity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Deletes the messages of a queue of failures. */
@Command(
    name = "purge",
    header = "Deletes dead letters, or messages about lost stream records, for good.",
    description = {
      "",
      "Messages about lost stream records need nothing else: scheduled functions redo the lost work."
          + " Purging ends the alarm. Needs the right sqs:PurgeQueue."
    },
    footer = {"", "Example:", "  pamphlet queues purge LostRequests"})
public final class QueuesPurgeCommand extends Subcommand {

  @Mixin private QueueArgument named;
  @Mixin private StackOption stack;
  @Mixin private Confirmation confirmation;

  @Override
  protected ExitCode run(Console console) {
    try (OperatorsSqs sqs = stack.queues(account())) {
      StackQueue queue = named.in(sqs);
      if (queue.kind() == StackQueue.Kind.WORK) {
        throw new InvalidUsage("%s holds work that is not done yet".formatted(queue.name()));
      }
      String messages = Quantity.of(queue.messages(), "message");
      if (!confirmation.given(
          this::ask, "Delete %s of %s, for good?".formatted(messages, queue.name()))) {
        console.line("nothing was deleted");
        return ExitCode.REFUSED;
      }
      sqs.purge(queue);
      console.line("deleted %s of %s".formatted(messages, queue.name()));
      console.document(
          JsonNodeFactory.instance
              .objectNode()
              .put("queue", queue.name())
              .put("messages", queue.messages()));
      return ExitCode.DONE;
    }
  }
}
