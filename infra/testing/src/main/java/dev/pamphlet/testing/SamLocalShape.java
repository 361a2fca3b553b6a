package dev.pamphlet.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Changes an event of API Gateway to the shape that {@code sam local start-api} gives the same
 * request. The differences are those of its source, version 1.170 ({@code samcli/local/apigw} and
 * {@code samcli/local/events/api_event.py}): header names are in title case, with hyphens for
 * underscores; cookies, path parameters, body and stage variables are present even if empty; a body
 * is never base64; the time is that of its start, in seconds; there is no caller, because it
 * verifies no signature. It also has one request id for all requests; here each keeps its own, so
 * that responses can be compared.
 */
public final class SamLocalShape {

  private static final int STARTED_AT = 1795348800;

  private SamLocalShape() {}

  /** The event that the emulator would send for the same request. */
  public static Event of(Event event) {
    ObjectNode tree = event.tree();
    tree.set("headers", headers(tree));
    tree.withArray("/cookies");
    tree.withObject("/pathParameters");
    tree.putNull("stageVariables");
    tree.put("body", body(tree));
    tree.put("isBase64Encoded", false);
    if (tree.path("queryStringParameters").isEmpty()) {
      tree.remove("queryStringParameters");
    }
    tree.set("requestContext", requestContext(tree));
    return new Event(tree);
  }

  private static ObjectNode headers(ObjectNode tree) {
    ObjectNode headers = tree.objectNode();
    tree.path("headers")
        .properties()
        .forEach(header -> headers.set(titleCase(header.getKey()), header.getValue()));
    headers.remove("X-Amzn-Trace-Id");
    headers.remove("X-Forwarded-For");
    headers.put("Host", "127.0.0.1:3000");
    headers.put("X-Forwarded-Proto", "http");
    headers.put("X-Forwarded-Port", "3000");
    if (!tree.path("cookies").isEmpty()) {
      headers.put(
          "Cookie",
          tree.path("cookies")
              .valueStream()
              .map(c -> c.asText())
              .collect(Collectors.joining("; ")));
    }
    return headers;
  }

  private static String titleCase(String name) {
    return Arrays.stream(name.split("[-_]"))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining("-"));
  }

  private static String body(ObjectNode tree) {
    String body = tree.path("body").asText("");
    return tree.path("isBase64Encoded").asBoolean()
        ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8)
        : body;
  }

  private static ObjectNode requestContext(ObjectNode tree) {
    ObjectNode http = (ObjectNode) tree.at("/requestContext/http");
    http.put("sourceIp", "127.0.0.1");
    http.put("userAgent", "Custom User Agent String");
    ObjectNode context = tree.objectNode();
    context.put("accountId", "123456789012");
    context.put("apiId", "1234567890");
    context.set("http", http);
    context.set("requestId", tree.at("/requestContext/requestId"));
    context.set("routeKey", tree.path("routeKey"));
    context.put("stage", "$default");
    context.put("time", "22/Nov/2026:12:00:00 +0000");
    context.put("timeEpoch", STARTED_AT);
    context.put("domainName", "localhost");
    context.put("domainPrefix", "localhost");
    return context;
  }
}
