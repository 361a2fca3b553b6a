package dev.pamphlet.cli.queues;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.api.OperatorsSqs;
import dev.pamphlet.cli.api.StackQueue;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.output.Console;
import dev.pamphlet.cli.output.Quantity;
import dev.pamphlet.cli.output.Table;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the queues of a stack. */
@Command(
    name = "list",
    header = "Lists the queues of a stack with their kinds and numbers of messages.",
    description = {"", "Needs the rights sqs:ListQueues and sqs:GetQueueAttributes."},
    footer = {"", "Example:", "  pamphlet queues list --region eu-west-1"})
public final class QueuesListCommand extends Subcommand {

  @Mixin private StackOption stack;

  @Override
  protected ExitCode run(Console console) {
    List<StackQueue> queues;
    try (OperatorsSqs sqs = stack.queues(account())) {
      queues = sqs.queues();
    }
    Table table = new Table();
    ArrayNode entries = JsonNodeFactory.instance.arrayNode();
    for (StackQueue queue : queues) {
      String kind = queue.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      table.row(queue.name(), kind, Quantity.of(queue.messages(), "message"));
      entries
          .addObject()
          .put("name", queue.name())
          .put("kind", kind)
          .put("messages", queue.messages());
    }
    table.lines().forEach(console::line);
    if (queues.isEmpty()) {
      console.note("the stack has no queues: it sends no mail, or has another name (--stack)");
    }
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    console.document(document.<ObjectNode>set("queues", entries));
    return ExitCode.DONE;
  }
}
