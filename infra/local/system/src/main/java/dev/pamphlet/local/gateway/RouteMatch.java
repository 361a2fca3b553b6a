package dev.pamphlet.local.gateway;

import dev.pamphlet.template.Route;
import java.util.Map;

/**
 * The route of a request.
 *
 * @param function logical id of the function behind it
 * @param pathParameters decoded, in the route's order
 */
record RouteMatch(Route route, String function, Map<String, String> pathParameters) {}
