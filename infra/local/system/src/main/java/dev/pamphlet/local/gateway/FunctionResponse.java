package dev.pamphlet.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.local.http.Header;
import dev.pamphlet.local.http.HttpResponse;
import dev.pamphlet.local.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the result of a function in payload format 2.0: JSON with a {@code statusCode} is a
 * response, and any other JSON is the body of a 200.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">Create
 *     AWS Lambda proxy integrations for HTTP APIs, "Lambda function response for format 2.0"</a>
 * @see <a
 *     href="https://github.com/aws/aws-lambda-dotnet/blob/0d4f36535e9fe99f63cd7993c9f961635b63becf/Tools/LambdaTestTool-v2/src/Amazon.Lambda.TestTool/Extensions/ApiGatewayResponseExtensions.cs">AWS's
 *     emulator: every response without a content type gets one, whatever its status</a>
 */
final class FunctionResponse {

  private static final Header JSON = new Header("content-type", "application/json");
  private static final Header TEXT = new Header("content-type", "text/plain; charset=utf-8");

  private FunctionResponse() {}

  /** The response; empty when the payload cannot be read as one, which is a 500. */
  static Optional<HttpResponse> read(byte[] payload) {
    return Json.read(payload)
        .flatMap(
            returned ->
                returned.has("statusCode")
                    ? stated(returned)
                    : Optional.of(inferred(returned, payload)));
  }

  private static HttpResponse inferred(JsonNode returned, byte[] payload) {
    byte[] body =
        returned.isTextual() ? returned.textValue().getBytes(StandardCharsets.UTF_8) : payload;
    return new HttpResponse(200, List.of(JSON), body);
  }

  private static Optional<HttpResponse> stated(JsonNode returned) {
    return status(returned.path("statusCode"))
        .flatMap(
            status ->
                headers(returned)
                    .flatMap(
                        headers ->
                            body(returned).map(body -> new HttpResponse(status, headers, body))));
  }

  private static Optional<Integer> status(JsonNode node) {
    return Optional.of(node)
        .filter(number -> number.isIntegralNumber() && number.canConvertToInt())
        .map(JsonNode::asInt)
        .filter(status -> status >= 200 && status <= 599);
  }

  private static Optional<List<Header>> headers(JsonNode returned) {
    JsonNode named = returned.path("headers");
    JsonNode cookies = returned.path("cookies");
    if (!(isAbsent(named) || named.isObject()) || !(isAbsent(cookies) || cookies.isArray())) {
      return Optional.empty();
    }
    List<Header> headers = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : named.properties()) {
      if (!entry.getValue().isValueNode() || entry.getValue().isNull()) {
        return Optional.empty();
      }
      headers.add(new Header(entry.getKey(), entry.getValue().asText()));
    }
    for (JsonNode cookie : cookies) {
      if (!cookie.isTextual()) {
        return Optional.empty();
      }
      headers.add(new Header("set-cookie", cookie.textValue()));
    }
    if (!headers.stream().allMatch(Header::isWritable)) {
      return Optional.empty();
    }
    headers.removeIf(header -> header.isHopByHop() || header.is("content-length"));
    if (headers.stream().noneMatch(header -> header.is("content-type"))) {
      headers.add(TEXT);
    }
    return Optional.of(headers);
  }

  private static Optional<byte[]> body(JsonNode returned) {
    JsonNode body = returned.path("body");
    JsonNode encoded = returned.path("isBase64Encoded");
    if (!(isAbsent(body) || body.isTextual()) || !(isAbsent(encoded) || encoded.isBoolean())) {
      return Optional.empty();
    }
    String text = isAbsent(body) ? "" : body.textValue();
    return encoded.asBoolean() ? decoded(text) : Optional.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<byte[]> decoded(String base64) {
    try {
      return Optional.of(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static boolean isAbsent(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }
}
