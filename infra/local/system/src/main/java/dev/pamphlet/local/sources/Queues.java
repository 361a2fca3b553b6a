package dev.pamphlet.local.sources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.local.aws.AwsClient;
import dev.pamphlet.local.aws.AwsError;
import dev.pamphlet.local.http.Json;
import dev.pamphlet.template.LocalAccount;
import dev.pamphlet.template.Queue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The calls of SQS that the system makes.
 *
 * @param client whose rights it uses
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_Operations.html">SQS
 *     API</a>
 */
public record Queues(AwsClient client) {

  /**
   * The numbers of messages in a queue.
   *
   * @param visible those that can be received
   * @param inFlight those that were received and are hidden
   * @param delayed those that are hidden because they are new
   */
  public record Depth(long visible, long inFlight, long delayed) {}

  /**
   * Creates the queues of the template, dead letter queues before those that refer to them.
   * Existing ones keep their messages.
   */
  public void createAll(List<Queue> queues) {
    queues.stream().filter(queue -> queue.redrive().isEmpty()).forEach(this::create);
    queues.stream().filter(queue -> queue.redrive().isPresent()).forEach(this::create);
  }

  private void create(Queue queue) {
    Map<String, String> attributes = new HashMap<>();
    attributes.put("VisibilityTimeout", seconds(queue.visibility()));
    attributes.put("DelaySeconds", seconds(queue.delay()));
    attributes.put("MessageRetentionPeriod", seconds(queue.retention()));
    attributes.put("ReceiveMessageWaitTimeSeconds", seconds(queue.receiveWait()));
    queue.redrive().ifPresent(redrive -> attributes.put("RedrivePolicy", policy(redrive)));
    try {
      call("CreateQueue", Json.tree(Map.of("QueueName", queue.name(), "Attributes", attributes)));
    } catch (AwsError differs) {
      if (!differs.type().equals("QueueNameExists")) {
        throw differs;
      }
      call("SetQueueAttributes", of(queue.name()).set("Attributes", Json.tree(attributes)));
    }
  }

  private static String seconds(Duration duration) {
    return Long.toString(duration.toSeconds());
  }

  private static String policy(Queue.Redrive redrive) {
    return Json.object()
        .put("deadLetterTargetArn", LocalAccount.queueArn(redrive.deadLetters()))
        .put("maxReceiveCount", redrive.maximumReceives())
        .toString();
  }

  /** Sends a message. */
  public void send(String queue, String body) {
    call("SendMessage", of(queue).put("MessageBody", body));
  }

  /** The numbers of messages in a queue. */
  public Depth depth(String queue) {
    ObjectNode input = of(queue);
    input.putArray("AttributeNames").add("All");
    JsonNode attributes = call("GetQueueAttributes", input).path("Attributes");
    return new Depth(
        attributes.path("ApproximateNumberOfMessages").asLong(),
        attributes.path("ApproximateNumberOfMessagesNotVisible").asLong(),
        attributes.path("ApproximateNumberOfMessagesDelayed").asLong());
  }

  /** Moves the messages of a dead letter queue back to where they came from. */
  public void redrive(String deadLetters) {
    call(
        "StartMessageMoveTask", Json.object().put("SourceArn", LocalAccount.queueArn(deadLetters)));
  }

  /**
   * Receives messages.
   *
   * @param most from 1 to 10
   * @param how long to wait for the first
   */
  List<ObjectNode> receive(String queue, int most, int seconds) {
    ObjectNode input = of(queue).put("MaxNumberOfMessages", most).put("WaitTimeSeconds", seconds);
    input.putArray("AttributeNames").add("All");
    input.putArray("MessageAttributeNames").add("All");
    List<ObjectNode> messages = new ArrayList<>();
    call("ReceiveMessage", input).path("Messages").forEach(each -> messages.add((ObjectNode) each));
    return messages;
  }

  /**
   * Deletes messages, ten at a time.
   *
   * @return why some were not deleted, if so
   */
  Optional<String> delete(String queue, List<String> receiptHandles) {
    Optional<String> failure = Optional.empty();
    for (int from = 0; from < receiptHandles.size(); from += 10) {
      ObjectNode input = of(queue);
      ArrayNode entries = input.putArray("Entries");
      for (int i = from; i < Math.min(from + 10, receiptHandles.size()); i++) {
        entries
            .addObject()
            .put("Id", Integer.toString(i))
            .put("ReceiptHandle", receiptHandles.get(i));
      }
      JsonNode failed = call("DeleteMessageBatch", input).path("Failed");
      if (!failed.isEmpty()) {
        failure = Optional.of(failed.path(0).path("Message").asText());
      }
    }
    return failure;
  }

  private static ObjectNode of(String queue) {
    return Json.object().put("QueueUrl", LocalAccount.queueUrl(queue));
  }

  private JsonNode call(String action, JsonNode input) {
    return client.call("sqs", "AmazonSQS." + action, input);
  }
}
