package dev.pamphlet.local.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.local.http.Header;
import dev.pamphlet.local.http.HttpResponse;
import dev.pamphlet.local.http.Json;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;

/** Why a service does not do what a call asks for, as the caller is told. */
public final class AwsError extends RuntimeException {

  private static final long serialVersionUID = 1;

  private static final String COMMON = "com.amazon.coral.service#";
  private static final String DYNAMODB = "com.amazonaws.dynamodb.v20120810#";

  private final int status;
  private final String type;
  private final transient ObjectNode body;

  private AwsError(int status, String type, String messageKey, String message) {
    super(message, null, false, false);
    this.status = status;
    this.type = type;
    this.body = Json.object().put("__type", type).put(messageKey, message);
  }

  /**
   * An error of one service.
   *
   * @param status 4xx where the caller is at fault, 5xx where the service is
   * @param type with the namespace of the service, {@code com.amazonaws.sqs#QueueDoesNotExist}
   */
  public static AwsError of(int status, String type, String message) {
    return new AwsError(status, type, "message", message);
  }

  /** An error of DynamoDB's own. */
  public static AwsError ofDynamoDb(int status, String type, String message) {
    return of(status, DYNAMODB + type, message);
  }

  /** One of those that any service may give before it looks at the call. */
  public static AwsError common(String type, String message) {
    return of(400, COMMON + type, message);
  }

  /** The caller lacks a right. Its message has a capital letter, on AWS as here. */
  public static AwsError accessDenied(String message) {
    return new AwsError(400, COMMON + "AccessDeniedException", "Message", message);
  }

  /** DynamoDB fails, which callers try again. */
  public static AwsError internalServerError() {
    return ofDynamoDb(
        500,
        "InternalServerError",
        "The request processing has failed because of an unknown error");
  }

  /** 4xx where the caller is at fault, 5xx where the service is. */
  public int status() {
    return status;
  }

  /** The type without its namespace: {@code QueueDoesNotExist}. */
  public String type() {
    return type.substring(type.indexOf('#') + 1);
  }

  /** Its members in AWS JSON 1.0: {@code __type}, the message, and whatever else the type has. */
  public ObjectNode body() {
    return body;
  }

  /**
   * In AWS JSON 1.0, with what DynamoDB gives with every response: its id, and a checksum that
   * clients compare.
   */
  public HttpResponse awsJson() {
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
}
