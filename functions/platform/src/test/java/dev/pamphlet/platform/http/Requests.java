package dev.pamphlet.platform.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Requests for tests. */
final class Requests {

  private Requests() {}

  static Request withHeaders(String method, Map<String, String> headers) {
    return request(method, Map.of(), headers, "");
  }

  static Request withQuery(Map<String, List<String>> query) {
    return request("GET", query, Map.of(), "");
  }

  static Request withBody(String contentType, byte[] body) {
    return new Request(
        "id-1",
        "PUT",
        "PUT /v1/things/{slug}",
        Map.of("slug", "a"),
        Map.of(),
        contentType.isEmpty() ? Map.of() : Map.of("content-type", contentType),
        body);
  }

  private static Request request(
      String method, Map<String, List<String>> query, Map<String, String> headers, String body) {
    return new Request(
        "id-1",
        method,
        method + " /v1/things",
        Map.of(),
        query,
        headers,
        body.getBytes(StandardCharsets.UTF_8));
  }
}
