package dev.pamphlet.platform.batch;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A function behind a standard queue that processes messages about the same thing together, so that
 * the thing's stored state is read and written once. If a group fails, all its messages are
 * delivered again.
 */
public abstract class GroupedQueueFunction extends QueueFunction {

  /**
   * What a message is about.
   *
   * @return equal texts for messages that are processed together. A message that cannot be read
   *     should be alone: its group fails
   */
  protected abstract String group(SQSMessage message);

  /**
   * Processes the messages of a group, in the order in which they came.
   *
   * @throws RuntimeException to have all of them delivered again
   */
  protected abstract void process(List<SQSMessage> group, Batch batch);

  @Override
  protected final void process(SQSMessage message, Batch batch) {
    process(List.of(message), batch);
  }

  @Override
  final void processGroup(List<SQSMessage> group, Batch batch) {
    process(group, batch);
  }

  @Override
  final List<List<SQSMessage>> groups(List<SQSMessage> messages) {
    Map<String, List<SQSMessage>> groups =
        messages.stream()
            .collect(Collectors.groupingBy(this::group, LinkedHashMap::new, Collectors.toList()));
    return List.copyOf(groups.values());
  }
}
