package dev.pamphlet.local.sources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.local.http.Json;
import dev.pamphlet.local.template.LocalAccount;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A message as Lambda shows it to functions.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html#example-standard-queue-message-event">Example
 *     of an event</a>
 */
record QueueMessage(ObjectNode json) implements SourceRecord {

  /**
   * @param received as SQS gives it
   */
  static QueueMessage of(String queue, ObjectNode received) {
    ObjectNode json = Json.object();
    json.set("messageId", received.path("MessageId"));
    json.set("receiptHandle", received.path("ReceiptHandle"));
    json.set("body", received.path("Body"));
    json.set("md5OfBody", received.path("MD5OfBody"));
    json.putObject("attributes").setAll(fields(received.path("Attributes")));
    ObjectNode attributes = json.putObject("messageAttributes");
    for (Map.Entry<String, JsonNode> each : received.path("MessageAttributes").properties()) {
      ObjectNode attribute = attributes.putObject(each.getKey());
      JsonNode value = each.getValue();
      attribute.set("dataType", value.path("DataType"));
      if (value.has("StringValue")) {
        attribute.set("stringValue", value.path("StringValue"));
      }
      if (value.has("BinaryValue")) {
        attribute.set("binaryValue", value.path("BinaryValue"));
      }
      attribute.putArray("stringListValues");
      attribute.putArray("binaryListValues");
    }
    json.put("eventSource", "aws:sqs")
        .put("eventSourceARN", LocalAccount.queueArn(queue))
        .put("awsRegion", LocalAccount.REGION);
    return new QueueMessage(json);
  }

  private static ObjectNode fields(JsonNode object) {
    return object instanceof ObjectNode fields ? fields : Json.object();
  }

  @Override
  public String id() {
    return json.path("messageId").asText();
  }

  String receiptHandle() {
    return json.path("receiptHandle").asText();
  }

  /** As filters see it: with the JSON that the body is, if it is any. */
  String filterable() {
    ObjectNode shown = json.deepCopy();
    Json.read(json.path("body").asText().getBytes(StandardCharsets.UTF_8))
        .filter(JsonNode::isObject)
        .ifPresent(body -> shown.set("body", body));
    return shown.toString();
  }
}
