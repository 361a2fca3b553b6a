package dev.pamphlet.platform.page;

import dev.pamphlet.platform.http.HttpFunction;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;

/**
 * A function whose routes are pages: it replies with a {@link Page}, and its failures are pages
 * too, except for a client that accepts JSON and no HTML. Forms come in as {@link
 * Request#form(int)}.
 *
 * <p>A function that also serves JSON, on routes under {@code /v1/}, is a {@link
 * PageAndApiFunction}.
 */
public abstract class PageFunction extends HttpFunction {

  /**
   * The frame of a page that reports a problem. By default it is bare and in the browser's
   * language.
   */
  protected Frame frame(Request request) {
    return Frame.bare(
        Texts.accepted(Frame.class, request.header("accept-language").orElse("")).language());
  }

  /** The path of the page that a reported problem links to. By default it is the front page. */
  protected String wayBack(Request request) {
    return Failure.FRONT_PAGE;
  }

  /** Whether this client gets problems in JSON. */
  boolean tellsInJson(Request request) {
    return request.acceptsOnlyJson();
  }

  @Override
  protected final Reply tell(Problem problem, Request request, String requestId) {
    return tellsInJson(request)
        ? super.tell(problem, request, requestId)
        : Page.of(problem, requestId, frame(request), wayBack(request));
  }
}
