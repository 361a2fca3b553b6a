package dev.pamphlet.local.gateway;

import dev.pamphlet.local.template.Route;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Picks a request's route: a full match of method and path, else one with a greedy variable, else
 * {@code $default}; at one path a stated method goes before {@code ANY}. There is no implicit
 * {@code HEAD}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html">Create
 *     routes for HTTP APIs, "Routing API requests"</a>
 */
final class RouteTable {

  private static final String ANY = "ANY";

  private record Entry(Route route, String function, RoutePattern pattern) {

    boolean takes(String method) {
      return route.method().equals(ANY) || route.method().equals(method);
    }

    Optional<RouteMatch> match(String routedPath) {
      return pattern.match(routedPath).map(values -> new RouteMatch(route, function, values));
    }
  }

  private final List<Entry> inPrecedence;
  private final Optional<RouteMatch> byDefault;

  /**
   * Orders the routes.
   *
   * @param functions the function's logical id by route
   * @throws IllegalArgumentException when two routes take the same requests, or a path cannot be
   *     matched
   */
  RouteTable(Map<Route, String> functions) {
    Set<String> shapes = new HashSet<>();
    for (Route route : functions.keySet()) {
      if (!shapes.add(route.shape())) {
        throw new IllegalArgumentException("two routes take the same requests: " + route.key());
      }
    }
    inPrecedence =
        functions.entrySet().stream()
            .filter(entry -> !isDefault(entry.getKey()))
            .map(
                entry ->
                    new Entry(
                        entry.getKey(), entry.getValue(), RoutePattern.of(entry.getKey().path())))
            .sorted(
                Comparator.comparing(Entry::pattern)
                    .thenComparing(entry -> entry.route().method().equals(ANY)))
            .toList();
    byDefault =
        functions.entrySet().stream()
            .filter(entry -> isDefault(entry.getKey()))
            .findFirst()
            .map(entry -> new RouteMatch(entry.getKey(), entry.getValue(), Map.of()));
  }

  Optional<RouteMatch> match(String method, String routedPath) {
    return inPrecedence.stream()
        .filter(entry -> entry.takes(method))
        .flatMap(entry -> entry.match(routedPath).stream())
        .findFirst()
        .or(() -> byDefault);
  }

  private static boolean isDefault(Route route) {
    return route.path().equals(Route.DEFAULT);
  }
}
