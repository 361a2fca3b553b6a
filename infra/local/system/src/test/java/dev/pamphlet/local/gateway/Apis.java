package dev.pamphlet.local.gateway;

import static dev.pamphlet.local.gateway.GatewaySettings.INTEGRATION_TIMEOUT;

import dev.pamphlet.local.runtime.Invoker;
import dev.pamphlet.template.HttpApi;
import dev.pamphlet.template.Route;
import dev.pamphlet.template.Route.Authorization;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** APIs for tests: the function of every route is named after the route. */
final class Apis {

  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private Apis() {}

  static HttpApi plain() {
    return new HttpApi("Api", Optional.empty(), Optional.empty(), Map.of(), Optional.empty());
  }

  /** At a fixed time, on any free port, with the local editor's key and no log. */
  static GatewaySettings settings(HttpApi api, Invoker invoker, String... routeKeys) {
    return settings(
        api, invoker, Clock.fixed(NOW, ZoneOffset.UTC), INTEGRATION_TIMEOUT, line -> {}, routeKeys);
  }

  static GatewaySettings settings(
      HttpApi api,
      Invoker invoker,
      Clock clock,
      Duration integrationTimeout,
      Consumer<String> accessLog,
      String... routeKeys) {
    Map<Route, String> routes =
        Arrays.stream(routeKeys).collect(Collectors.toMap(Apis::route, Function.identity()));
    return new GatewaySettings(
        "127.0.0.1", 0, api, routes, invoker, clock, integrationTimeout, accessLog);
  }

  /** A route by its key; {@code GET /path AWS_IAM} needs a signature. */
  static Route route(String key) {
    String[] parts = key.split(" ");
    return parts[0].equals(Route.DEFAULT)
        ? new Route("ANY", Route.DEFAULT, authorization(parts, 1))
        : new Route(parts[0], parts[1], authorization(parts, 2));
  }

  private static Authorization authorization(String[] parts, int index) {
    return parts.length > index ? Authorization.valueOf(parts[index]) : Authorization.NONE;
  }
}
