package dev.pamphlet.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An {@code AWS::Serverless::HttpApi}. Its routes are those of the functions, see {@link
 * LambdaFunction#routes()}.
 *
 * @param cors the answer to preflight requests
 * @param defaultThrottle for every route without one of its own; if absent, the account's limits
 *     hold
 * @param routeThrottles by route key, {@code GET /v1/articles/{slug}}
 * @param accessLogFormat with API Gateway's {@code $context} variables
 */
public record HttpApi(
    String logicalId,
    Optional<Cors> cors,
    Optional<Throttle> defaultThrottle,
    Map<String, Throttle> routeThrottles,
    Optional<String> accessLogFormat) {

  public HttpApi {
    routeThrottles = Map.copyOf(routeThrottles);
  }

  /** The throttle of a route: its own, else the default. */
  public Optional<Throttle> throttle(Route route) {
    return Optional.ofNullable(routeThrottles.get(route.key())).or(() -> defaultThrottle);
  }

  /** A {@code CorsConfiguration}; a list that it does not name is empty. */
  public record Cors(
      List<String> allowOrigins,
      List<String> allowMethods,
      List<String> allowHeaders,
      List<String> exposeHeaders,
      OptionalInt maxAgeSeconds,
      boolean allowCredentials) {

    public Cors {
      allowOrigins = List.copyOf(allowOrigins);
      allowMethods = List.copyOf(allowMethods);
      allowHeaders = List.copyOf(allowHeaders);
      exposeHeaders = List.copyOf(exposeHeaders);
    }
  }

  /**
   * A token bucket.
   *
   * @param burst how many requests it holds
   * @param rate how many requests a second refill it
   */
  public record Throttle(int burst, double rate) {}
}
