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

/** Has functions process dead letters again. */
@Command(
    name = "redrive",
    header = "Moves dead letters back to the queue that they came from.",
    description = {
      "",
      "Do it once the cause of the failures is fixed. A function may get a message that it has"
          + " handled before; it does nothing twice. SQS moves the messages one by one.",
      "Needs the right sqs:SendMessage on the queue, and on the dead letters",
      "sqs:StartMessageMoveTask, sqs:ReceiveMessage and sqs:DeleteMessage."
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
          ("%s holds messages about lost stream records, which cannot be moved: scheduled functions"
                  + " redo the lost work. Delete them with 'pamphlet queues purge %s'")
              .formatted(queue.name(), queue.name()));
    }
    if (queue.kind() == StackQueue.Kind.WORK) {
      throw new InvalidUsage("%s holds work, and no dead letters".formatted(queue.name()));
    }
  }
}
