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
 * What a gateway serves, and where. Who may call {@code AWS_IAM} routes has the key {@code
 * local-editor}, whose secret is its name.
 *
 * @param host address to listen on
 * @param port port to listen on, 0 for any that is free
 * @param routes the logical id of the function behind each route
 * @param clock tells requests' times, and whether their signatures are current
 * @param integrationTimeout how long a function may take to answer
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

  /** The longest an HTTP API waits for a function, and what it waits unless told otherwise. */
  public static final Duration INTEGRATION_TIMEOUT = Duration.ofSeconds(30);

  public GatewaySettings {
    routes = Map.copyOf(routes);
  }

  /**
   * The routes of these functions.
   *
   * @throws IllegalStateException when two functions have one route
   */
  public static Map<Route, String> routes(List<LambdaFunction> functions) {
    return functions.stream()
        .flatMap(
            function ->
                function.routes().stream().map(route -> Map.entry(route, function.logicalId())))
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
