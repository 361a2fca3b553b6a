package dev.pamphlet.platform.http;

import java.util.Base64;
import java.util.Map;

/** Requests for tests. */
final class Requests {

  private Requests() {}

  static Request withHeaders(String method, Map<String, String> headers) {
    return request(method, "", headers, "");
  }

  static Request withQuery(String query) {
    return request("GET", query, Map.of(), "");
  }

  static Request withBody(String contentType, byte[] body) {
    return withBody(contentType.isEmpty() ? Map.of() : Map.of("content-type", contentType), body);
  }

  static Request withBody(Map<String, String> headers, byte[] body) {
    return new Request(
        "id-1",
        "PUT",
        "PUT /v1/things/{slug}",
        Map.of("slug", "a"),
        new Query(""),
        "api.example.org",
        headers,
        "192.0.2.1",
        new Body(Base64.getEncoder().encodeToString(body), true));
  }

  /** A body that the gateway carries as text. */
  static Request withTextBody(String body) {
    return request("PUT", "", Map.of(), body);
  }

  private static Request request(
      String method, String query, Map<String, String> headers, String body) {
    return new Request(
        "id-1",
        method,
        method + " /v1/things",
        Map.of(),
        new Query(query),
        "api.example.org",
        headers,
        "192.0.2.1",
        new Body(body, false));
  }
}
