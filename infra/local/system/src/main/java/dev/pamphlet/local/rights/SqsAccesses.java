package dev.pamphlet.local.rights;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.local.aws.AwsCall;
import dev.pamphlet.template.LocalAccount;
import java.util.List;
import java.util.Map;

/**
 * The actions of an SQS call for IAM: a batch needs the action of a single message.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-api-permissions-reference.html">Amazon
 *     SQS API permissions</a>
 */
final class SqsAccesses {

  private static final String BATCH = "Batch";

  private SqsAccesses() {}

  static List<Access> of(AwsCall call) {
    String action =
        call.action().endsWith(BATCH)
            ? call.action().substring(0, call.action().length() - BATCH.length())
            : call.action();
    return List.of(new Access("sqs:" + action, resource(call.body()), Map.of()));
  }

  private static String resource(JsonNode input) {
    if (input.has("SourceArn")) {
      return input.path("SourceArn").asText();
    }
    String url = input.path("QueueUrl").asText(input.path("QueueName").asText());
    return url.isEmpty() ? "*" : LocalAccount.queueArn(url.substring(url.lastIndexOf('/') + 1));
  }
}
