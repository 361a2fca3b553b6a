package dev.pamphlet.local.gateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.local.http.Caller;
import dev.pamphlet.local.http.Header;
import dev.pamphlet.local.http.HttpRequest;
import dev.pamphlet.local.http.Json;
import dev.pamphlet.local.template.LocalAccount;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes the event a function receives, payload format 2.0. What a request does not have is absent
 * from its event, never null.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">Create
 *     AWS Lambda proxy integrations for HTTP APIs</a>
 */
final class ProxyEvent {

  /** Media types whose bodies travel as text, besides {@code text/*}; no suffix makes one. */
  private static final Set<String> TEXT_LIKE =
      Set.of("application/json", "application/xml", "application/javascript");

  private final String apiId;

  ProxyEvent(String apiId) {
    this.apiId = apiId;
  }

  /** The event's JSON, UTF-8. */
  byte[] write(RoutedRequest routed) {
    HttpRequest request = routed.request();
    ObjectNode event = Json.object();
    event.put("version", "2.0");
    event.put("routeKey", routed.match().route().key());
    event.put("rawPath", routed.decodedPath());
    event.put("rawQueryString", request.query());
    putCookies(event, request);
    putAll(event.putObject("headers"), headers(request, routed.context()));
    putIfAny(event, "queryStringParameters", request.queryString().joined());
    event.set("requestContext", requestContext(routed));
    putIfAny(event, "pathParameters", routed.match().pathParameters());
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
      ArrayNode array = event.putArray("cookies");
      cookies.forEach(array::add);
    }
  }

  private static Map<String, String> headers(HttpRequest request, RequestContext context) {
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
    headers.putIfAbsent("x-amzn-trace-id", context.traceId());
    return headers;
  }

  private ObjectNode requestContext(RoutedRequest routed) {
    RequestContext context = routed.context();
    String domainName = routed.request().first("host").orElse("localhost");
    ObjectNode node = Json.object();
    node.put("accountId", LocalAccount.ID);
    node.put("apiId", apiId);
    routed
        .caller()
        .ifPresent(caller -> putIam(node.putObject("authorizer").putObject("iam"), caller));
    node.put("domainName", domainName);
    node.put("domainPrefix", domainName.split("\\.", 2)[0]);
    putHttp(node.putObject("http"), routed);
    node.put("requestId", context.requestId());
    node.put("routeKey", routed.match().route().key());
    node.put("stage", RequestContext.STAGE);
    node.put("time", context.formattedTime());
    node.put("timeEpoch", context.time().toEpochMilli());
    return node;
  }

  private static void putHttp(ObjectNode http, RoutedRequest routed) {
    HttpRequest request = routed.request();
    http.put("method", request.method());
    http.put("path", routed.decodedPath());
    http.put("protocol", request.protocol());
    http.put("sourceIp", request.sourceIp());
    request.first("user-agent").ifPresent(agent -> http.put("userAgent", agent));
  }

  /** Null are the identities that a user of a plain account does not have, as on AWS. */
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
    Optional<String> text =
        isTextLike(request.first("content-type").orElse(""))
            ? text(request.body())
            : Optional.empty();
    event.put("body", text.orElseGet(() -> Base64.getEncoder().encodeToString(request.body())));
    event.put("isBase64Encoded", text.isEmpty());
  }

  private static boolean isTextLike(String contentType) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return type.startsWith("text/") || TEXT_LIKE.contains(type);
  }

  /** Empty for bytes that are no UTF-8, which then travel as Base64. */
  private static Optional<String> text(byte[] body) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
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
