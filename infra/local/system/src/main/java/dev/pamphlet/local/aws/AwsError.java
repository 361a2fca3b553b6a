package dev.pamphlet.local.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.local.http.Header;
import dev.pamphlet.local.http.HttpResponse;
import dev.pamphlet.local.http.Json;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;

/** The error response of a service. */
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
   * @param status 4xx if the caller is at fault, 5xx if the service is @param type with the
   *     namespace of the service, {@code com.amazonaws.sqs#QueueDoesNotExist}
   */
  public static AwsError of(int status, String type, String message) {
    return new AwsError(status, type, "message", message);
  }

  /** An error of DynamoDB. */
  public static AwsError ofDynamoDb(int status, String type, String message) {
    return of(status, DYNAMODB + type, message);
  }

  /** A common error that any service may return before it reads the call. */
  public static AwsError common(String type, String message) {
    return of(400, COMMON + type, message);
  }

  /** The caller lacks a right. The member {@code Message} is capitalized, as on AWS. */
  public static AwsError accessDenied(String message) {
    return new AwsError(400, COMMON + "AccessDeniedException", "Message", message);
  }

  /** DynamoDB fails, which callers retry. */
  public static AwsError internalServerError() {
    return ofDynamoDb(
        500,
        "InternalServerError",
        "The request processing has failed because of an unknown error");
  }

  /** 4xx if the caller is at fault, 5xx if the service is. */
  public int status() {
    return status;
  }

  /** The type without its namespace: {@code QueueDoesNotExist}. */
  public String type() {
    return type.substring(type.indexOf('#') + 1);
  }

  /** Its members in AWS JSON 1.0: {@code __type}, the message, and the type's other members. */
  public ObjectNode body() {
    return body;
  }

  /**
   * The response in AWS JSON 1.0, with the headers of every response of DynamoDB: its id, and a
   * checksum that clients verify.
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
