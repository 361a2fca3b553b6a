package dev.pamphlet.cli.queues;

import dev.pamphlet.cli.api.OperatorsSqs;
import dev.pamphlet.cli.api.StackQueue;
import dev.pamphlet.cli.command.InvalidUsage;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Parameters;

/** The argument that names a queue. */
final class QueueArgument {

  @Parameters(
      paramLabel = "QUEUE",
      description = "Its name in the template, as 'pamphlet queues list' shows it.")
  private String name;

  /**
   * Finds the queue.
   *
   * @throws InvalidUsage when the stack has none of this name
   */
  StackQueue in(OperatorsSqs sqs) {
    List<StackQueue> queues = sqs.queues();
    return queues.stream()
        .filter(queue -> queue.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidUsage(
                    "the stack has no queue '%s'%s"
                        .formatted(
                            name,
                            queues.stream()
                                .map(StackQueue::name)
                                .collect(Collectors.joining(", ", "; it has: ", "")))));
  }
}
