package dev.pamphlet.platform.page;

import dev.pamphlet.platform.http.HttpFunction;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;

/**
 * A function that does the same for people, by a page with a form, and for programs, by JSON on
 * routes under {@code /v1/}. Each is told problems in its own form.
 */
public abstract class PageAndApiFunction extends HttpFunction {

  /** Whether a program asks, not a page. */
  public static boolean isOfApi(Request request) {
    return request.route().contains(" /v1/");
  }

  @Override
  protected final Reply tell(Problem problem, Request request, String requestId) {
    return isOfApi(request) ? super.tell(problem, request, requestId) : Page.of(problem, requestId);
  }
}
