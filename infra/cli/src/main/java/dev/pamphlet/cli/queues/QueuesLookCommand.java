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
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** Shows some messages of a queue. */
@Command(
    name = "look",
    header = "Shows up to ten messages of a queue, by default without their content.",
    description = {
      "",
      "A line shows the id of a message, when it was sent, and how often it was received. Its"
          + " content, which may name subscribers by their ids, is shown only with --bodies. The"
          + " messages stay in the queue.",
      "Needs the right sqs:ReceiveMessage too."
    },
    footer = {
      "",
      "Examples:",
      "  pamphlet queues look DeadMailEvents",
      "  pamphlet queues look LostRequests --bodies --json"
    })
public final class QueuesLookCommand extends Subcommand {

  @Mixin private QueueArgument named;
  @Mixin private StackOption stack;

  @Option(names = "--bodies", description = "Show what is in the messages.")
  private boolean bodies;

  @Override
  protected ExitCode run(Console console) {
    StackQueue queue;
    List<Message> messages;
    try (OperatorsSqs sqs = stack.queues(account())) {
      queue = named.in(sqs);
      messages = sqs.look(queue);
    }
    ArrayNode entries = JsonNodeFactory.instance.arrayNode();
    for (Message message : messages) {
      entries.add(show(console, message));
    }
    if (queue.messages() > messages.size()) {
      console.note("%s in all".formatted(Quantity.of(queue.messages(), "message")));
    } else if (messages.isEmpty()) {
      console.note("there are no messages");
    }
    ObjectNode document = JsonNodeFactory.instance.objectNode().put("queue", queue.name());
    console.document(document.<ObjectNode>set("messages", entries));
    return ExitCode.DONE;
  }

  private ObjectNode show(Console console, Message message) {
    String sent = message.attributes().get(MessageSystemAttributeName.SENT_TIMESTAMP);
    String at = Instant.ofEpochMilli(Long.parseLong(sent)).toString();
    int received =
        Integer.parseInt(
            message.attributes().get(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT));
    console.line(
        "%s  %s  received %s".formatted(message.messageId(), at, Quantity.of(received, "time")));
    ObjectNode entry =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", message.messageId())
            .put("sentAt", at)
            .put("received", received);
    if (bodies) {
      console.line("  " + Console.printable(message.body()));
      entry.put("body", message.body());
    }
    return entry;
  }
}
