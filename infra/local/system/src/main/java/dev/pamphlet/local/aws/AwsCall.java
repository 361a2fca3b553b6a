package dev.pamphlet.local.aws;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A call of a service that speaks AWS JSON 1.0.
 *
 * @param function logical id of the function whose key signed it
 * @param service the prefix of the service's actions in policies, {@code dynamodb}
 * @param action the operation called, {@code GetItem}
 * @param body its input
 */
public record AwsCall(String function, String service, String action, JsonNode body) {}
