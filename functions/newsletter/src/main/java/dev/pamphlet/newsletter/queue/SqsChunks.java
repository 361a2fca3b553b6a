package dev.pamphlet.newsletter.queue;

import dev.pamphlet.newsletter.delivery.QueueChunks;
import dev.pamphlet.platform.Unavailable;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/**
 * Queues chunks in Amazon SQS, ten messages a request. A message that SQS does not accept is like
 * one that is lost: its chunk is given another time.
 */
public final class SqsChunks implements QueueChunks {

  private static final int MOST_AT_ONCE = 10;

  private final SqsClient client;
  private final String queueUrl;

  public SqsChunks(SqsClient client, String queueUrl) {
    this.client = client;
    this.queueUrl = queueUrl;
  }

  /**
   * @throws Unavailable when SQS does not confirm all messages
   */
  @Override
  public void queue(List<Sending> sendings) {
    for (int from = 0; from < sendings.size(); from += MOST_AT_ONCE) {
      send(sendings.subList(from, Math.min(from + MOST_AT_ONCE, sendings.size())));
    }
  }

  private void send(List<Sending> sendings) {
    List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
    for (Sending sending : sendings) {
      entries.add(
          SendMessageBatchRequestEntry.builder()
              .id(Integer.toString(entries.size()))
              .messageBody(new ChunkMessage(sending.chunk(), sending.attempt()).body())
              .delaySeconds((int) sending.delay().toSeconds())
              .build());
    }
    try {
      SendMessageBatchResponse answer =
          client.sendMessageBatch(batch -> batch.queueUrl(queueUrl).entries(entries));
      if (answer.hasFailed() && !answer.failed().isEmpty()) {
        throw new Unavailable("sqs", new IllegalStateException("Some messages were not accepted."));
      }
    } catch (SdkException unanswered) {
      throw new Unavailable("sqs", unanswered);
    }
  }
}
