package dev.pamphlet.platform.priming;

import dev.pamphlet.platform.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Events for a rehearsal: the parts of API Gateway's events that functions read. */
public final class RehearsalEvent {

  private RehearsalEvent() {}

  /**
   * A GET on a route.
   *
   * @param path of the route, with its parameters in braces
   * @param parameters of the path
   */
  public static byte[] get(String path, Map<String, String> parameters) {
    return event("GET", path, "", parameters, Map.of(), "");
  }

  /**
   * A POST of a page's form, on a route without parameters.
   *
   * @param query of the address, percent-encoded
   * @param fields of the form, percent-encoded
   */
  public static byte[] form(String path, String query, String fields) {
    Map<String, String> headers = Map.of("content-type", "application/x-www-form-urlencoded");
    return event("POST", path, query, Map.of(), headers, fields);
  }

  /**
   * A POST of JSON on a route.
   *
   * @param path of the route, with its parameters in braces
   * @param parameters of the path
   * @param headers besides the content type, with lower-case names
   */
  public static byte[] post(
      String path, Map<String, String> parameters, Map<String, String> headers, byte[] body) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put("content-type", "application/json");
    return event("POST", path, "", parameters, all, new String(body, StandardCharsets.UTF_8));
  }

  private static byte[] event(
      String method,
      String path,
      String query,
      Map<String, String> parameters,
      Map<String, String> headers,
      String body) {
    return JsonWriter.document(
        json ->
            json.object(
                () -> {
                  json.member("version", "2.0");
                  json.member("routeKey", method + " " + path);
                  json.member("rawQueryString", query);
                  json.object(
                      "headers",
                      () -> {
                        json.member("accept-encoding", "gzip");
                        headers.forEach(json::member);
                      });
                  json.object("pathParameters", () -> parameters.forEach(json::member));
                  json.object(
                      "requestContext",
                      () -> {
                        json.member("requestId", "rehearsal");
                        json.object(
                            "http",
                            () -> {
                              json.member("method", method);
                              json.member("sourceIp", "192.0.2.1");
                            });
                      });
                  json.member("body", body);
                  json.member("isBase64Encoded", false);
                }));
  }
}
