package dev.pamphlet.local.gateway;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.pamphlet.local.http.Caller;
import dev.pamphlet.local.http.HttpRequest;
import dev.pamphlet.local.http.HttpResponse;
import dev.pamphlet.local.http.PercentEncoding;
import dev.pamphlet.template.LocalAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a line per request in the format of the template. A variable without a value is a hyphen,
 * as API Gateway writes it. Values are escaped as JSON strings, so a client's header cannot end the
 * line or add a field to it. Apart from the user agent, no variable holds a header, and none holds
 * a query string or a body.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging-variables.html">Customize
 *     HTTP API access logs</a>
 */
final class AccessLog {

  private static final Pattern VARIABLE =
      Pattern.compile("\\$context\\.([A-Za-z0-9]+(?:\\.[A-Za-z0-9]+)*)");

  private final String format;
  private final String apiId;
  private final Consumer<String> sink;

  /**
   * Makes a log that writes to a sink.
   *
   * @param format with {@code $context} variables; line breaks in it become spaces
   * @param sink takes one line without its end, from many threads
   */
  AccessLog(String format, String apiId, Consumer<String> sink) {
    this.format = format.strip().replaceAll("\\s*\\R\\s*", " ");
    this.apiId = apiId;
    this.sink = sink;
  }

  void write(Exchange exchange, HttpResponse response, Instant answeredAt) {
    Map<String, String> values = values(exchange, response, answeredAt);
    sink.accept(
        VARIABLE
            .matcher(format)
            .replaceAll(
                variable -> Matcher.quoteReplacement(values.getOrDefault(variable.group(1), "-"))));
  }

  private Map<String, String> values(Exchange exchange, HttpResponse response, Instant answeredAt) {
    HttpRequest request = exchange.request;
    Map<String, String> values = new HashMap<>();
    values.put("accountId", LocalAccount.ID);
    values.put("apiId", apiId);
    values.put("stage", Exchange.STAGE);
    values.put("requestId", exchange.requestId);
    values.put("extendedRequestId", exchange.requestId);
    values.put("requestTime", exchange.formattedTime());
    values.put("requestTimeEpoch", Long.toString(exchange.time.toEpochMilli()));
    values.put("httpMethod", escaped(request.method()));
    values.put("path", escaped(PercentEncoding.decodePath(request.path()).orElse(request.path())));
    values.put("protocol", escaped(request.protocol()));
    values.put("identity.sourceIp", request.sourceIp());
    request
        .first("user-agent")
        .ifPresent(agent -> values.put("identity.userAgent", escaped(agent)));
    request.first("host").ifPresent(host -> values.put("domainName", escaped(host)));
    values.put("status", Integer.toString(response.status()));
    values.put("responseLength", Integer.toString(response.body().length));
    values.put("responseLatency", milliseconds(Duration.between(exchange.time, answeredAt)));
    exchange.match.ifPresent(match -> values.put("routeKey", escaped(match.route().key())));
    exchange.caller.ifPresent(caller -> putCaller(values, caller));
    exchange.latency.ifPresent(
        latency -> putIntegration(values, milliseconds(latency), exchange, response));
    exchange.refusal.ifPresent(
        refusal -> {
          values.put("error.message", refusal.message());
          values.put("error.messageString", "\"" + refusal.message() + "\"");
        });
    return values;
  }

  private static void putCaller(Map<String, String> values, Caller caller) {
    String name = escaped(caller.accessKeyId());
    values.put("identity.accountId", LocalAccount.ID);
    values.put("identity.caller", name);
    values.put("identity.user", name);
    values.put("identity.userArn", escaped(caller.arn()));
  }

  private static void putIntegration(
      Map<String, String> values, String latency, Exchange exchange, HttpResponse response) {
    values.put("integrationLatency", latency);
    values.put("integration.latency", latency);
    exchange
        .integrationError
        .map(AccessLog::escaped)
        .ifPresentOrElse(
            error -> {
              values.put("integrationErrorMessage", error);
              values.put("integration.error", error);
            },
            () -> {
              values.put("integrationStatus", "200");
              values.put("integration.integrationStatus", "200");
              values.put("integration.status", Integer.toString(response.status()));
            });
  }

  private static String milliseconds(Duration duration) {
    return Long.toString(duration.toMillis());
  }

  private static String escaped(String text) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(text));
  }
}
