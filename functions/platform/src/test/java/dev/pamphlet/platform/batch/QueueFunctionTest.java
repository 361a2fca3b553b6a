package dev.pamphlet.platform.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.pamphlet.platform.Lines;
import dev.pamphlet.platform.Wire;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QueueFunctionTest {

  private static final String EVENT =
      """
      {"Records": [
        {"messageId": "1", "receiptHandle": "r", "body": "first", "eventSource": "aws:sqs"},
        {"messageId": "2", "receiptHandle": "r", "body": "broken", "eventSource": "aws:sqs"},
        {"messageId": "3", "receiptHandle": "r", "body": "third", "eventSource": "aws:sqs"},
        {"messageId": "4", "receiptHandle": "r", "body": "broken", "eventSource": "aws:sqs"}]}
      """;

  @RegisterExtension final Lines log = new Lines();

  private final List<String> processed = new ArrayList<>();

  /** Processed messages are deleted; reported ones become visible again. */
  @Test
  void itGoesOnAfterAFailureAndReportsEach() {
    QueueFunction function =
        new QueueFunction() {
          @Override
          protected void process(SQSMessage message, Batch batch) {
            if (message.getBody().equals("broken")) {
              throw new IllegalStateException(message.getBody());
            }
            processed.add(message.getBody());
            batch.did("kept");
          }
        };

    assertThat(Wire.invoke(function, SQSEvent.class, EVENT))
        .isEqualTo(
            "{\"batchItemFailures\":[{\"itemIdentifier\":\"2\"},{\"itemIdentifier\":\"4\"}]}");

    assertThat(processed).containsExactly("first", "third");
    assertThat(log.last())
        .contains("\"kept\":2", "\"records\":4", "\"processed\":2", "\"failed\":2");
  }
}
