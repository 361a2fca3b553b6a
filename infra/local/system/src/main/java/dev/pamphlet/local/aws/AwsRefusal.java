package dev.pamphlet.local.aws;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.local.gateway.Header;
import dev.pamphlet.local.gateway.HttpResponse;
import dev.pamphlet.local.gateway.Json;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;

/**
 * An error as a service answers it.
 *
 * @param status 400 where the caller is at fault, 500 where the service is
 * @param body with its {@code __type} and whatever else the type has
 */
public record AwsRefusal(int status, ObjectNode body) {

  private static final String COMMON = "com.amazon.coral.service#";

  /** An error of DynamoDB's own. */
  public static AwsRefusal ofDynamoDb(int status, String type, String message) {
    return of(status, "com.amazonaws.dynamodb.v20120810#" + type, "message", message);
  }

  /** One of those that any service may answer before it looks at the call. */
  static AwsRefusal common(String type, String message) {
    return of(400, COMMON + type, "message", message);
  }

  /** The caller lacks a right. Its message has a capital letter, on AWS as here. */
  public static AwsRefusal accessDenied(String message) {
    return of(400, COMMON + "AccessDeniedException", "Message", message);
  }

  /** The service fails, which callers try again. */
  public static AwsRefusal internalServerError() {
    return ofDynamoDb(
        500,
        "InternalServerError",
        "The request processing has failed because of an unknown error");
  }

  /** With what DynamoDB says of every answer: its id, and a checksum that clients compare. */
  public HttpResponse response() {
    byte[] bytes = Json.write(body);
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    return new HttpResponse(
        status,
        List.of(
            new Header("x-amzn-requestid", UUID.randomUUID().toString()),
            new Header("x-amz-crc32", Long.toString(checksum.getValue())),
            new Header("content-type", "application/x-amz-json-1.0")),
        bytes);
  }

  private static AwsRefusal of(int status, String type, String messageKey, String message) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    return new AwsRefusal(status, body.put("__type", type).put(messageKey, message));
  }
}
