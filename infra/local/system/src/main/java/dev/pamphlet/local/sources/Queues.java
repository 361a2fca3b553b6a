package dev.pamphlet.local.sources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.local.aws.AwsClient;
import dev.pamphlet.local.http.Json;
import dev.pamphlet.local.template.LocalAccount;
import dev.pamphlet.local.template.Queue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the system asks of SQS.
 *
 * @param client in whose name
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_Operations.html">SQS
 *     API</a>
 */
public record Queues(AwsClient client) {

  /**
   * How many messages a queue has.
   *
   * @param visible those that a receiver would get
   * @param inFlight those that one has got
   * @param delayed those that are hidden since they were sent
   */
  public record Depth(long visible, long inFlight, long delayed) {}

  /** Makes queues as the template has them, those for dead letters before those that have some. */
  public void createAll(List<Queue> queues) {
    Set<String> made = new HashSet<>();
    queues.forEach(queue -> create(queue, queues, made));
  }

  private void create(Queue queue, List<Queue> all, Set<String> made) {
    if (made.add(queue.name())) {
      all.stream()
          .filter(
              other ->
                  queue.redrive().filter(it -> it.deadLetters().equals(other.name())).isPresent())
          .forEach(deadLetters -> create(deadLetters, all, made));
      create(queue);
    }
  }

  private void create(Queue queue) {
    ObjectNode input = Json.object().put("QueueName", queue.name());
    ObjectNode attributes = input.putObject("Attributes");
    attributes
        .put("VisibilityTimeout", Long.toString(queue.visibility().toSeconds()))
        .put("DelaySeconds", Long.toString(queue.delay().toSeconds()))
        .put("MessageRetentionPeriod", Long.toString(queue.retention().toSeconds()))
        .put("ReceiveMessageWaitTimeSeconds", Long.toString(queue.receiveWait().toSeconds()));
    queue
        .redrive()
        .ifPresent(
            redrive ->
                attributes.put(
                    "RedrivePolicy",
                    Json.object()
                        .put("deadLetterTargetArn", LocalAccount.queueArn(redrive.deadLetters()))
                        .put("maxReceiveCount", redrive.maximumReceives())
                        .toString()));
    call("CreateQueue", input);
  }

  /** Sends a message. */
  public void send(String queue, String body) {
    call("SendMessage", of(queue).put("MessageBody", body));
  }

  /** How many messages are in a queue. */
  public Depth depth(String queue) {
    ObjectNode input = of(queue);
    input.putArray("AttributeNames").add("All");
    JsonNode attributes = call("GetQueueAttributes", input).path("Attributes");
    return new Depth(
        attributes.path("ApproximateNumberOfMessages").asLong(),
        attributes.path("ApproximateNumberOfMessagesNotVisible").asLong(),
        attributes.path("ApproximateNumberOfMessagesDelayed").asLong());
  }

  /** Has the messages of a dead letter queue go back to where they came from. */
  public void redrive(String deadLetters) {
    call(
        "StartMessageMoveTask", Json.object().put("SourceArn", LocalAccount.queueArn(deadLetters)));
  }

  /**
   * Receives messages.
   *
   * @param most from 1 to 10
   * @param seconds to wait for the first
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
   * @return why some were not, if any
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
