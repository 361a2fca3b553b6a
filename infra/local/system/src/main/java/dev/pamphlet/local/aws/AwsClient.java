package dev.pamphlet.local.aws;

import com.fasterxml.jackson.databind.JsonNode;

/** Calls services that speak AWS JSON 1.0, and waits for their responses. */
@FunctionalInterface
public interface AwsClient {

  /**
   * Calls an operation.
   *
   * @param service {@code sqs}
   * @param target as in the header, {@code AmazonSQS.SendMessage}
   * @return its output
   * @throws AwsError when the service refuses or fails
   */
  JsonNode call(String service, String target, JsonNode input);
}
