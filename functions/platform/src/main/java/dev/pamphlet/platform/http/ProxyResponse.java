package dev.pamphlet.platform.http;

import dev.pamphlet.platform.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A reply as it leaves the function, in API Gateway's payload 2.0: 304 when the client has the same
 * copy, compressed when the client accepts gzip, without a body for HEAD.
 *
 * @param body the bytes on the wire
 * @param text whether the body is UTF-8 text rather than compressed bytes
 */
record ProxyResponse(int status, Map<String, String> headers, byte[] body, boolean text) {

  private static final byte[] NOTHING = {};

  /** The response to a request. */
  static ProxyResponse to(Request request, Reply reply) {
    Map<String, String> headers = new LinkedHashMap<>(reply.headers());
    // A function's own tag stands for one encoding only, so such a body is not compressed.
    boolean codable = reply.body().length > 0 && !headers.containsKey("etag");
    boolean gzip =
        codable
            && reply.body().length > ContentCoding.WORTHWHILE
            && request.header("accept-encoding").map(ContentCoding::allowsGzip).orElse(false);
    if (codable) {
      headers.put("vary", "accept-encoding");
    }
    if (reply.validated()) {
      ETag plain = ETag.ofContent(reply.body());
      ETag tag = gzip ? plain.encoded("gzip") : plain;
      headers.put("etag", tag.value());
      if (request.header("if-none-match").map(tag::isNamedBy).orElse(false)) {
        headers.remove("content-type");
        return new ProxyResponse(304, headers, NOTHING, true);
      }
    }
    if (gzip) {
      headers.put("content-encoding", "gzip");
    }
    if (request.method().equals("HEAD")) {
      return new ProxyResponse(reply.status(), headers, NOTHING, true);
    }
    return new ProxyResponse(
        reply.status(), headers, gzip ? ContentCoding.gzip(reply.body()) : reply.body(), !gzip);
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
