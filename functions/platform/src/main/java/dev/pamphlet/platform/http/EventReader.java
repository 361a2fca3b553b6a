package dev.pamphlet.platform.http;

import dev.pamphlet.platform.json.JsonReader;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads an event of an HTTP API, payload 2.0 (API Gateway Developer Guide, "AWS Lambda proxy
 * integrations for HTTP APIs"). It also accepts the events of {@code sam local}, with title-case
 * headers, nulls and empty members.
 *
 * <p>One event is no request: {@code {"keepWarm": true}}, which a schedule sends so that the
 * function is called at all.
 *
 * <p>The query comes from {@code rawQueryString}: the decoded member joins repeated parameters with
 * commas, and a parameter may hold a comma itself.
 */
final class EventReader {

  private String id = "";
  private String method = "";
  private String route = "";
  private String rawQuery = "";
  private String domainName = "";
  private String clientAddress = "";
  private final Map<String, String> path = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private String body = "";
  private boolean base64;
  private boolean keepWarm;

  private EventReader() {}

  /**
   * Reads an event.
   *
   * @return the request; empty when there is none and the function is only to be kept warm
   * @throws dev.pamphlet.platform.json.MalformedJson when it is not JSON, by a mistake of the
   *     gateway
   * @throws IllegalStateException when it is not an event of an HTTP API
   */
  static Optional<Request> read(byte[] event) {
    EventReader reader = new EventReader();
    JsonReader json = JsonReader.of(event);
    while (json.nextMember()) {
      reader.member(json);
    }
    json.end();
    if (reader.keepWarm) {
      return Optional.empty();
    }
    if (reader.route.isEmpty() || reader.method.isEmpty()) {
      throw new IllegalStateException("The event is not one of an HTTP API, payload 2.0.");
    }
    return Optional.of(reader.request());
  }

  private void member(JsonReader json) {
    if (json.isNull()) {
      return;
    }
    switch (json.name()) {
      case "routeKey" -> route = json.text();
      case "rawQueryString" -> rawQuery = json.text();
      case "headers" -> headers(json);
      case "pathParameters" -> path(json);
      case "body" -> body = json.text();
      case "isBase64Encoded" -> base64 = json.bool();
      case "keepWarm" -> keepWarm = json.bool();
      case "requestContext" -> context(json);
      default -> json.skip();
    }
  }

  private void headers(JsonReader json) {
    while (json.nextMember()) {
      if (!json.isNull()) {
        headers.put(json.name().toLowerCase(Locale.ROOT), json.text());
      }
    }
  }

  private void path(JsonReader json) {
    while (json.nextMember()) {
      if (!json.isNull()) {
        path.put(json.name(), json.text());
      }
    }
  }

  private void context(JsonReader json) {
    while (json.nextMember()) {
      switch (json.name()) {
        case "requestId" -> id = json.text();
        case "domainName" -> domainName = json.text();
        case "http" -> http(json);
        default -> json.skip();
      }
    }
  }

  private void http(JsonReader json) {
    while (json.nextMember()) {
      switch (json.name()) {
        case "method" -> method = json.text().toUpperCase(Locale.ROOT);
        case "sourceIp" -> clientAddress = json.text();
        default -> json.skip();
      }
    }
  }

  private Request request() {
    return new Request(
        id,
        method,
        route,
        path,
        new Query(rawQuery),
        domainName,
        headers,
        clientAddress,
        new Body(body, base64));
  }
}
