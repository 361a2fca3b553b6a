package dev.pamphlet.local.aws;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A call of a service.
 *
 * @param function logical id of the function whose key signed it
 * @param service the prefix of the service's actions in policies, {@code dynamodb}
 * @param action the operation called, {@code GetItem}
 * @param body its input in AWS JSON; for S3, only what rights depend on
 */
public record AwsCall(String function, String service, String action, JsonNode body) {}
