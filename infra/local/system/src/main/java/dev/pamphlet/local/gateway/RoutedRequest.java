package dev.pamphlet.local.gateway;

import dev.pamphlet.local.http.Caller;
import dev.pamphlet.local.http.HttpRequest;
import java.util.Optional;

/**
 * A request that may reach its function.
 *
 * @param caller who signed it, where its route asks for that
 */
record RoutedRequest(
    HttpRequest request,
    String decodedPath,
    RouteMatch match,
    RequestContext context,
    Optional<Caller> caller) {}
