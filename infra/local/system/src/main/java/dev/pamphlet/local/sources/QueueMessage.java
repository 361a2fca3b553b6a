package dev.pamphlet.local.sources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.local.http.Json;
import dev.pamphlet.template.LocalAccount;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A message in the form of Lambda's events.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html#example-standard-queue-message-event">Example
 *     of an event</a>
 */
record QueueMessage(ObjectNode json) implements SourceRecord {

  /**
   * @param received as returned by SQS
   */
  static QueueMessage of(String queue, ObjectNode received) {
    Map<String, Object> attributes = new HashMap<>();
    received
        .path("MessageAttributes")
        .properties()
        .forEach(each -> attributes.put(each.getKey(), attribute(each.getValue())));
    return new QueueMessage(
        Json.tree(
            Map.of(
                "messageId", received.path("MessageId"),
                "receiptHandle", received.path("ReceiptHandle"),
                "body", received.path("Body"),
                "md5OfBody", received.path("MD5OfBody"),
                "attributes", received.withObject("/Attributes"),
                "messageAttributes", attributes,
                "eventSource", "aws:sqs",
                "eventSourceARN", LocalAccount.queueArn(queue),
                "awsRegion", LocalAccount.REGION)));
  }

  private static ObjectNode attribute(JsonNode value) {
    ObjectNode attribute = Json.object().put("dataType", value.path("DataType").asText());
    if (value.has("StringValue")) {
      attribute.set("stringValue", value.path("StringValue"));
    }
    if (value.has("BinaryValue")) {
      attribute.set("binaryValue", value.path("BinaryValue"));
    }
    attribute.putArray("stringListValues");
    attribute.putArray("binaryListValues");
    return attribute;
  }

  @Override
  public String id() {
    return json.path("messageId").asText();
  }

  String receiptHandle() {
    return json.path("receiptHandle").asText();
  }

  /** The form for filters: with the body as JSON, if it is JSON. */
  String filterable() {
    ObjectNode shown = json.deepCopy();
    Json.read(json.path("body").asText().getBytes(StandardCharsets.UTF_8))
        .filter(JsonNode::isObject)
        .ifPresent(body -> shown.set("body", body));
    return shown.toString();
  }
}
