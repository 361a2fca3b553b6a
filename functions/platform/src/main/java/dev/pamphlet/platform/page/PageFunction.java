package dev.pamphlet.platform.page;

import dev.pamphlet.platform.http.HttpFunction;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;

/**
 * A function whose routes are pages: it replies with a {@link Page}, and its failures are pages
 * too. Forms come in as {@link Request#form(int)}.
 *
 * <p>A function that does the same by JSON is a {@link PageAndApiFunction}.
 */
public abstract class PageFunction extends HttpFunction {

  @Override
  protected final Reply tell(Problem problem, Request request, String requestId) {
    return Page.of(problem, requestId);
  }
}
