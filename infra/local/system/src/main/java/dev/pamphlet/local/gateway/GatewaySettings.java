package dev.pamphlet.local.gateway;

import dev.pamphlet.local.runtime.Invoker;
import dev.pamphlet.local.template.HttpApi;
import dev.pamphlet.local.template.LambdaFunction;
import dev.pamphlet.local.template.LocalAccount;
import dev.pamphlet.local.template.Route;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a gateway serves, and where.
 *
 * @param host address to listen on
 * @param port port to listen on, 0 for any that is free
 * @param routes the logical id of the function behind each route
 * @param clock tells requests' times, and whether their signatures are current
 * @param credentials secret by access key id, of who may call {@code AWS_IAM} routes
 * @param region the region signatures must be made for
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
    Map<String, String> credentials,
    String region,
    Duration integrationTimeout,
    Consumer<String> accessLog) {

  /** The longest an HTTP API waits for a function, and what it waits unless told otherwise. */
  public static final Duration INTEGRATION_TIMEOUT = Duration.ofSeconds(30);

  private static final String LOCAL_EDITOR = "local-editor";

  public GatewaySettings {
    routes = Map.copyOf(routes);
    credentials = Map.copyOf(credentials);
  }

  /**
   * Serves a template's API on this machine: with one key called {@code local-editor}, whose secret
   * is its name.
   *
   * @throws IllegalArgumentException when two functions have one route
   */
  public static GatewaySettings local(
      String host,
      int port,
      HttpApi api,
      List<LambdaFunction> functions,
      Invoker invoker,
      Clock clock,
      Duration integrationTimeout,
      Consumer<String> accessLog) {
    Map<Route, String> routes = new LinkedHashMap<>();
    for (LambdaFunction function : functions) {
      for (Route route : function.routes()) {
        if (routes.put(route, function.logicalId()) != null) {
          throw new IllegalArgumentException("two functions have the route " + route.key());
        }
      }
    }
    return new GatewaySettings(
        host,
        port,
        api,
        routes,
        invoker,
        clock,
        Map.of(LOCAL_EDITOR, LOCAL_EDITOR),
        LocalAccount.REGION,
        integrationTimeout,
        accessLog);
  }
}
