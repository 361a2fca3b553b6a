package dev.pamphlet.local.gateway;

import dev.pamphlet.template.HttpApi;
import dev.pamphlet.template.Route;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A token bucket per route, with the settings of the route or of the stage. The account's limits,
 * which apply on AWS if a template sets none, are not emulated.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-throttling.html">Throttle
 *     requests to your HTTP APIs</a>
 */
final class Throttles {

  private final HttpApi api;
  private final Map<String, TokenBucket> buckets = new ConcurrentHashMap<>();

  Throttles(HttpApi api) {
    this.api = api;
  }

  boolean allow(Route route, Instant now) {
    return api.throttle(route)
        .map(
            throttle ->
                buckets
                    .computeIfAbsent(route.key(), key -> new TokenBucket(throttle, now))
                    .take(now))
        .orElse(true);
  }
}
