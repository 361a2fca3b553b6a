package dev.pamphlet.platform.priming;

import dev.pamphlet.platform.json.JsonWriter;
import java.util.Map;

/** Events for a rehearsal: what API Gateway sends for a browser's GET, as far as it is read. */
public final class RehearsalEvent {

  private RehearsalEvent() {}

  /**
   * A GET on a route.
   *
   * @param path of the route, with its parameters in braces
   * @param parameters of the path
   */
  public static byte[] get(String path, Map<String, String> parameters) {
    return JsonWriter.document(
        json ->
            json.object(
                () -> {
                  json.member("version", "2.0");
                  json.member("routeKey", "GET " + path);
                  json.member("rawQueryString", "");
                  json.object("headers", () -> json.member("accept-encoding", "gzip"));
                  json.object("pathParameters", () -> parameters.forEach(json::member));
                  json.object(
                      "requestContext",
                      () -> {
                        json.member("requestId", "rehearsal");
                        json.object("http", () -> json.member("method", "GET"));
                      });
                  json.member("isBase64Encoded", false);
                }));
  }
}
