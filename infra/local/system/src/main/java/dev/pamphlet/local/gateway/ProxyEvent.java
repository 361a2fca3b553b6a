package dev.pamphlet.local.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.local.http.Caller;
import dev.pamphlet.local.http.Header;
import dev.pamphlet.local.http.HttpRequest;
import dev.pamphlet.local.http.Json;
import dev.pamphlet.local.http.PercentEncoding;
import dev.pamphlet.template.LocalAccount;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes the event of a function in payload format 2.0. What a request lacks is absent from its
 * event, never null.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">Create
 *     AWS Lambda proxy integrations for HTTP APIs</a>
 */
final class ProxyEvent {

  /**
   * Media types whose bodies are sent as text, besides {@code text/*}; a suffix such as {@code
   * +json} does not count.
   */
  private static final Set<String> TEXT_LIKE =
      Set.of("application/json", "application/xml", "application/javascript");

  private final String apiId;

  ProxyEvent(String apiId) {
    this.apiId = apiId;
  }

  /** The event's JSON, UTF-8. */
  byte[] write(Exchange exchange, RouteMatch match) {
    HttpRequest request = exchange.request;
    ObjectNode event = Json.object();
    event.put("version", "2.0");
    event.put("routeKey", match.route().key());
    event.put("rawPath", exchange.path);
    event.put("rawQueryString", request.query());
    putCookies(event, request);
    putAll(event.putObject("headers"), headers(exchange));
    putIfAny(event, "queryStringParameters", request.queryString().joined());
    putContext(event.putObject("requestContext"), exchange, match);
    putIfAny(event, "pathParameters", match.pathParameters());
    putBody(event, request);
    return Json.write(event);
  }

  private static void putCookies(ObjectNode event, HttpRequest request) {
    List<String> cookies =
        request.values("cookie").stream()
            .flatMap(line -> Arrays.stream(line.split(";")))
            .map(String::strip)
            .filter(cookie -> !cookie.isEmpty())
            .toList();
    if (!cookies.isEmpty()) {
      cookies.forEach(event.putArray("cookies")::add);
    }
  }

  private static Map<String, String> headers(Exchange exchange) {
    HttpRequest request = exchange.request;
    Map<String, String> headers = new TreeMap<>();
    for (Header header : request.headers()) {
      if (!header.isHopByHop() && !header.is("cookie")) {
        headers.merge(
            header.lowerCaseName(), header.value(), (before, next) -> before + "," + next);
      }
    }
    headers.put("content-length", Integer.toString(request.body().length));
    headers.merge("x-forwarded-for", request.sourceIp(), (before, next) -> before + ", " + next);
    headers.put("x-forwarded-port", Integer.toString(request.port()));
    headers.put("x-forwarded-proto", "http");
    headers.putIfAbsent("x-amzn-trace-id", exchange.traceId);
    return headers;
  }

  private void putContext(ObjectNode context, Exchange exchange, RouteMatch match) {
    HttpRequest request = exchange.request;
    String domainName = request.first("host").orElse("localhost");
    context.put("accountId", LocalAccount.ID);
    context.put("apiId", apiId);
    exchange.caller.ifPresent(
        caller -> putIam(context.putObject("authorizer").putObject("iam"), caller));
    context.put("domainName", domainName);
    context.put("domainPrefix", domainName.split("\\.", 2)[0]);
    ObjectNode http = context.putObject("http");
    http.put("method", request.method());
    http.put("path", exchange.path);
    http.put("protocol", request.protocol());
    http.put("sourceIp", request.sourceIp());
    request.first("user-agent").ifPresent(agent -> http.put("userAgent", agent));
    context.put("requestId", exchange.requestId);
    context.put("routeKey", match.route().key());
    context.put("stage", Exchange.STAGE);
    context.put("time", exchange.formattedTime());
    context.put("timeEpoch", exchange.time.toEpochMilli());
  }

  /** Identities that a user of a plain account does not have are null, as on AWS. */
  private static void putIam(ObjectNode iam, Caller caller) {
    iam.put("accessKey", caller.accessKeyId());
    iam.put("accountId", LocalAccount.ID);
    iam.put("callerId", caller.accessKeyId());
    iam.putNull("cognitoIdentity");
    iam.putNull("principalOrgId");
    iam.put("userArn", caller.arn());
    iam.put("userId", caller.accessKeyId());
  }

  private static void putBody(ObjectNode event, HttpRequest request) {
    if (request.body().length == 0) {
      event.put("isBase64Encoded", false);
      return;
    }
    // Bytes that are not UTF-8 are sent as Base64.
    Optional<String> text =
        isTextLike(request.first("content-type").orElse(""))
            ? PercentEncoding.utf8(request.body())
            : Optional.empty();
    event.put("body", text.orElseGet(() -> Base64.getEncoder().encodeToString(request.body())));
    event.put("isBase64Encoded", text.isEmpty());
  }

  private static boolean isTextLike(String contentType) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return type.startsWith("text/") || TEXT_LIKE.contains(type);
  }

  private static void putIfAny(ObjectNode event, String name, Map<String, String> values) {
    if (!values.isEmpty()) {
      putAll(event.putObject(name), values);
    }
  }

  private static void putAll(ObjectNode object, Map<String, String> values) {
    values.forEach(object::put);
  }
}
