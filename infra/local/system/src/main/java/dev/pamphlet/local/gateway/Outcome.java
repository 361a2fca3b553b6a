package dev.pamphlet.local.gateway;

import dev.pamphlet.local.http.Caller;
import dev.pamphlet.local.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * How a request ended.
 *
 * @param match the route it took, if it took one
 * @param caller who signed it, on a signed route
 * @param integration how the call of the function went, if it was called
 * @param error what the gateway refused it with, if it did
 */
record Outcome(
    HttpResponse response,
    Optional<RouteMatch> match,
    Optional<Caller> caller,
    Optional<Integration> integration,
    Optional<Refusal> error) {

  /**
   * A call of a function.
   *
   * @param error what went wrong, for the operator
   */
  record Integration(Duration latency, Optional<String> error) {}

  static Outcome refused(Refusal refusal, Optional<RouteMatch> match) {
    return new Outcome(
        refusal.response(), match, Optional.empty(), Optional.empty(), Optional.of(refusal));
  }
}
