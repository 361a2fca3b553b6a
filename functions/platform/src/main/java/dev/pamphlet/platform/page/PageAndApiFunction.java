package dev.pamphlet.platform.page;

import dev.pamphlet.platform.http.Request;

/**
 * A function that serves people with pages and forms, and programs with JSON on routes under {@code
 * /v1/}. Each gets problems in its own format.
 */
public abstract class PageAndApiFunction extends PageFunction {

  /** Whether the request is to a route of the API. */
  public static boolean isOfApi(Request request) {
    return request.route().contains(" /v1/");
  }

  @Override
  final boolean tellsInJson(Request request) {
    return isOfApi(request) || super.tellsInJson(request);
  }
}
