package dev.pamphlet.platform.batch;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import java.util.List;

/**
 * A function behind the stream of a table. It stops at the first record that it cannot process and
 * reports its sequence number. Lambda delivers everything from the lowest reported number on again
 * (Lambda Developer Guide, "Configuring partial batch response with DynamoDB and Lambda"). If the
 * function went on, it would process later records twice, and changes of one item out of order.
 */
public abstract class StreamFunction
    extends BatchFunction<DynamodbEvent, DynamodbStreamRecord, StreamsEventResponse> {

  protected StreamFunction() {
    super(true);
  }

  @Override
  final List<DynamodbStreamRecord> records(DynamodbEvent event) {
    return event.getRecords();
  }

  @Override
  final String id(DynamodbStreamRecord record) {
    return record.getDynamodb().getSequenceNumber();
  }

  @Override
  final StreamsEventResponse failed(List<String> sequenceNumbers) {
    return new StreamsEventResponse(sequenceNumbers.stream().map(BatchItemFailure::new).toList());
  }
}
