package dev.pamphlet.local.gateway;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.pamphlet.local.http.Caller;
import dev.pamphlet.local.http.HttpRequest;
import dev.pamphlet.local.http.PercentEncoding;
import dev.pamphlet.local.template.LocalAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a line per request in the format of the template. A variable without a value is a hyphen,
 * as API Gateway writes it. Values are escaped as JSON strings, so a stranger's header cannot end
 * the line or add a field to it. Apart from the user agent, no variable holds a header, and none
 * holds a query string or a body.
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
   * Writes to a sink.
   *
   * @param format with {@code $context} variables; line breaks in it become spaces
   * @param sink takes one line without its end, from many threads
   */
  AccessLog(String format, String apiId, Consumer<String> sink) {
    this.format = format.strip().replaceAll("\\s*\\R\\s*", " ");
    this.apiId = apiId;
    this.sink = sink;
  }

  void write(HttpRequest request, RequestContext context, Outcome outcome, Instant answeredAt) {
    Map<String, String> values = values(request, context, outcome, answeredAt);
    sink.accept(
        VARIABLE
            .matcher(format)
            .replaceAll(
                variable -> Matcher.quoteReplacement(values.getOrDefault(variable.group(1), "-"))));
  }

  private Map<String, String> values(
      HttpRequest request, RequestContext context, Outcome outcome, Instant answeredAt) {
    Map<String, String> values = new HashMap<>();
    values.put("accountId", LocalAccount.ID);
    values.put("apiId", apiId);
    values.put("stage", RequestContext.STAGE);
    values.put("requestId", context.requestId());
    values.put("extendedRequestId", context.requestId());
    values.put("requestTime", context.formattedTime());
    values.put("requestTimeEpoch", Long.toString(context.time().toEpochMilli()));
    values.put("httpMethod", escaped(request.method()));
    values.put("path", escaped(PercentEncoding.decodePath(request.path()).orElse(request.path())));
    values.put("protocol", escaped(request.protocol()));
    values.put("identity.sourceIp", request.sourceIp());
    request
        .first("user-agent")
        .ifPresent(agent -> values.put("identity.userAgent", escaped(agent)));
    request.first("host").ifPresent(host -> values.put("domainName", escaped(host)));
    values.put("status", Integer.toString(outcome.response().status()));
    values.put("responseLength", Integer.toString(outcome.response().body().length));
    values.put(
        "responseLatency", Long.toString(Duration.between(context.time(), answeredAt).toMillis()));
    outcome.match().ifPresent(match -> values.put("routeKey", escaped(match.route().key())));
    outcome.caller().ifPresent(caller -> putCaller(values, caller));
    outcome.integration().ifPresent(integration -> putIntegration(values, integration, outcome));
    outcome.error().ifPresent(error -> putError(values, error));
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
      Map<String, String> values, Outcome.Integration integration, Outcome outcome) {
    String latency = Long.toString(integration.latency().toMillis());
    values.put("integrationLatency", latency);
    values.put("integration.latency", latency);
    integration
        .error()
        .map(AccessLog::escaped)
        .ifPresentOrElse(
            error -> {
              values.put("integrationErrorMessage", error);
              values.put("integration.error", error);
            },
            () -> {
              values.put("integrationStatus", "200");
              values.put("integration.integrationStatus", "200");
              values.put("integration.status", Integer.toString(outcome.response().status()));
            });
  }

  private static void putError(Map<String, String> values, Refusal error) {
    values.put("error.message", error.message());
    values.put("error.messageString", "\"" + error.message() + "\"");
  }

  private static String escaped(String text) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(text));
  }
}
