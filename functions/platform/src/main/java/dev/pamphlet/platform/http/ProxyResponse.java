package dev.pamphlet.platform.http;

import dev.pamphlet.platform.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A reply as it leaves the function, in API Gateway's payload 2.0: 304 when the client has the same
 * copy, compressed when the client accepts gzip.
 *
 * <p>A 304 keeps the content type. Without one, the gateway would add {@code text/plain}, and a
 * cache updates the headers of its copy from a 304.
 *
 * <p>The reply to a HEAD has the body of a GET. The gateway drops the body but states its length; a
 * length of 0 would make a cache consider its copy outdated.
 *
 * @see <a
 *     href="https://github.com/aws/aws-lambda-dotnet/blob/0d4f36535e9fe99f63cd7993c9f961635b63becf/Tools/LambdaTestTool-v2/src/Amazon.Lambda.TestTool/Extensions/ApiGatewayResponseExtensions.cs">AWS's
 *     emulator of the gateway: the content type of a response without one</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9111#section-3.2">RFC 9111, Updating Stored
 *     Header Fields</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9111#section-4.3.5">RFC 9111, Freshening
 *     Responses with HEAD</a>
 * @param body the bytes on the wire
 * @param text whether the body is UTF-8 text, neither compressed nor a picture
 */
record ProxyResponse(int status, Map<String, String> headers, byte[] body, boolean text) {

  /** The request header that the bytes of a body depend on, besides the address. */
  static final String VARY = "accept-encoding";

  private static final byte[] NOTHING = {};

  /** The response to a request. */
  static ProxyResponse to(Request request, Reply reply) {
    Map<String, String> headers = new LinkedHashMap<>(reply.headers());
    boolean text = ContentCoding.isText(headers.getOrDefault("content-type", ""));
    // A function's own strong tag identifies one encoding only, so such a body is not compressed.
    boolean hasStrongTag = headers.containsKey("etag") && new ETag(headers.get("etag")).isStrong();
    boolean codable = text && reply.body().length > 0 && !hasStrongTag;
    boolean gzip =
        codable
            && reply.body().length > ContentCoding.WORTHWHILE
            && request.header("accept-encoding").map(ContentCoding::allowsGzip).orElse(false);
    if (codable) {
      headers.put("vary", VARY);
    }
    if (reply.validated()) {
      ETag plain = ETag.ofContent(reply.body());
      ETag tag = gzip ? plain.encoded("gzip") : plain;
      headers.put("etag", tag.value());
      if (request.has(tag)) {
        return new ProxyResponse(304, headers, NOTHING, true);
      }
    }
    if (gzip) {
      headers.put("content-encoding", "gzip");
    }
    return new ProxyResponse(
        reply.status(),
        headers,
        gzip ? ContentCoding.gzip(reply.body()) : reply.body(),
        text && !gzip);
  }

  /** The response to an event that could not be read as a request. */
  static ProxyResponse toNoRequest(Reply reply) {
    return new ProxyResponse(reply.status(), reply.headers(), reply.body(), true);
  }

  /** The response in the gateway's format. */
  byte[] payload() {
    return JsonWriter.document(
        json ->
            json.object(
                () -> {
                  json.member("statusCode", status);
                  json.object("headers", () -> headers.forEach(json::member));
                  json.member(
                      "body",
                      text
                          ? new String(body, StandardCharsets.UTF_8)
                          : Base64.getEncoder().encodeToString(body));
                  json.member("isBase64Encoded", !text);
                }));
  }
}
