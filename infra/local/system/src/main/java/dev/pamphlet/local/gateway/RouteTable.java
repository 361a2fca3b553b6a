package dev.pamphlet.local.gateway;

import dev.pamphlet.local.http.Routes;
import dev.pamphlet.template.Route;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Selects a request's route: a full match of method and path, else one with a greedy variable, else
 * {@code $default}. At the same path, a stated method takes precedence over {@code ANY}. There is
 * no implicit {@code HEAD}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html">Create
 *     routes for HTTP APIs, "Routing API requests"</a>
 */
final class RouteTable {

  private record Target(Route route, String function) {}

  private final Routes<Target> routes = new Routes<>();
  private Optional<RouteMatch> byDefault = Optional.empty();

  /**
   * Makes a table of routes.
   *
   * @param functions the function's logical id by route
   * @throws IllegalArgumentException when two routes match the same requests, or a path is invalid
   */
  RouteTable(Map<Route, String> functions) {
    Set<String> shapes = new HashSet<>();
    functions.forEach(
        (route, function) -> {
          if (!shapes.add(route.shape())) {
            throw new IllegalArgumentException("two routes take the same requests: " + route.key());
          }
          if (isDefault(route)) {
            byDefault = Optional.of(new RouteMatch(route, function, Map.of()));
          } else {
            routes.add(route.method(), route.path(), new Target(route, function));
          }
        });
  }

  Optional<RouteMatch> match(String method, String routedPath) {
    return routes
        .match(method, routedPath)
        .map(it -> new RouteMatch(it.target().route(), it.target().function(), it.variables()))
        .or(() -> byDefault);
  }

  private static boolean isDefault(Route route) {
    return route.path().equals(Route.DEFAULT);
  }
}
