package dev.pamphlet.platform.page;

import dev.pamphlet.platform.http.Request;

/**
 * A function that does the same for people, by a page with a form, and for programs, by JSON on
 * routes under {@code /v1/}. Each is told problems in its own form.
 */
public abstract class PageAndApiFunction extends PageFunction {

  /** Whether a program asks, not a page. */
  public static boolean isOfApi(Request request) {
    return request.route().contains(" /v1/");
  }

  @Override
  final boolean tellsInJson(Request request) {
    return isOfApi(request) || super.tellsInJson(request);
  }
}
