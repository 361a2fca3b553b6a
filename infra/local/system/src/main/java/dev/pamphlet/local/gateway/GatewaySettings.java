package dev.pamphlet.local.gateway;

import static java.util.stream.Collectors.toMap;

import dev.pamphlet.local.runtime.Invoker;
import dev.pamphlet.template.HttpApi;
import dev.pamphlet.template.LambdaFunction;
import dev.pamphlet.template.Route;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The settings of a gateway. The access key for {@code AWS_IAM} routes is {@code local-editor}, and
 * so is its secret.
 *
 * @param host address to listen on
 * @param port port to listen on, 0 for any that is free
 * @param routes the logical id of the function behind each route
 * @param clock for the time of requests and the age of signatures
 * @param integrationTimeout the time limit of a function's response
 * @param accessLog takes one line per request, without its end, from many threads
 */
public record GatewaySettings(
    String host,
    int port,
    HttpApi api,
    Map<Route, String> routes,
    Invoker invoker,
    Clock clock,
    Duration integrationTimeout,
    Consumer<String> accessLog) {

  /** How long an HTTP API waits for a function, at most and by default. */
  public static final Duration INTEGRATION_TIMEOUT = Duration.ofSeconds(30);

  public GatewaySettings {
    routes = Map.copyOf(routes);
  }

  /**
   * The routes of these functions.
   *
   * @throws IllegalStateException when two functions have the same route
   */
  public static Map<Route, String> routes(List<LambdaFunction> functions) {
    return functions.stream()
        .flatMap(
            function ->
                function.routes().stream().map(route -> Map.entry(route, function.logicalId())))
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
