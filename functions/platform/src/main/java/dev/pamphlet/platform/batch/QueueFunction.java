package dev.pamphlet.platform.batch;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.List;

/**
 * A function behind a standard queue. Its messages are independent: it goes on after a message that
 * it cannot process, and reports each such message. Those become visible again; the others are
 * deleted (Lambda Developer Guide, "Implementing partial batch responses").
 */
public abstract class QueueFunction extends BatchFunction<SQSEvent, SQSMessage, SQSBatchResponse> {

  protected QueueFunction() {
    super(false);
  }

  @Override
  final List<SQSMessage> records(SQSEvent event) {
    return event.getRecords();
  }

  @Override
  final String id(SQSMessage message) {
    return message.getMessageId();
  }

  @Override
  final SQSBatchResponse failed(List<String> messageIds) {
    return new SQSBatchResponse(messageIds.stream().map(BatchItemFailure::new).toList());
  }
}
