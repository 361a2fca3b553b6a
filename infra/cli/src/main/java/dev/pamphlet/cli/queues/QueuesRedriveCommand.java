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

/** Has functions work off dead letters again. */
@Command(
    name = "redrive",
    header = "Moves dead letters back to the queue that they came from.",
    description = {
      "",
      "Do it once what made the function fail is mended. Every function that reads a queue may get a"
          + " message again: what was done is not done twice. SQS moves the messages one after the"
          + " other. Needs the rights sqs:StartMessageMoveTask, sqs:ReceiveMessage and"
          + " sqs:DeleteMessage on the dead letters, and sqs:SendMessage on the queue.",
      ""
    },
    footer = {"", "Example:", "  pamphlet queues redrive DeadMailEvents"})
public final class QueuesRedriveCommand extends Subcommand {

  @Mixin private QueueArgument named;
  @Mixin private StackOption stack;
  @Mixin private Confirmation confirmation;

  @Override
  protected ExitCode run(Console console) {
    try (OperatorsSqs sqs = stack.queues(account())) {
      StackQueue queue = named.in(sqs);
      requireDeadLetters(queue);
      String messages = Quantity.of(queue.messages(), "message");
      if (queue.messages() > 0) {
        if (!confirmation.given(
            this::ask, "Move %s of %s back?".formatted(messages, queue.name()))) {
          console.line("nothing was moved");
          return ExitCode.REFUSED;
        }
        sqs.redrive(queue);
      }
      console.line("moving back %s of %s".formatted(messages, queue.name()));
      console.document(
          JsonNodeFactory.instance
              .objectNode()
              .put("queue", queue.name())
              .put("messages", queue.messages()));
      return ExitCode.DONE;
    }
  }

  private static void requireDeadLetters(StackQueue queue) {
    if (queue.kind() == StackQueue.Kind.STREAM_FAILURES) {
      throw new InvalidUsage(
          ("%s holds no messages of a queue, but places in a stream: the schedules do what was lost"
                  + " there by themselves. Remove them with 'pamphlet queues purge %s'")
              .formatted(queue.name(), queue.name()));
    }
    if (queue.kind() == StackQueue.Kind.WORK) {
      throw new InvalidUsage("%s holds work, and no dead letters".formatted(queue.name()));
    }
  }
}
