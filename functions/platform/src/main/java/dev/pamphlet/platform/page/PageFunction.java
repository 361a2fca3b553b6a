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
 * <p>A function that does the same by JSON, on routes under {@code /v1/}, is a {@link
 * PageAndApiFunction}.
 */
public abstract class PageFunction extends HttpFunction {

  /** What surrounds a page that tells a problem: nothing, in the language of the browser. */
  protected Frame frame(Request request) {
    return Frame.bare(
        Texts.accepted(Frame.class, request.header("accept-language").orElse("")).language());
  }

  /** The path of the page where the way goes on after a problem: the front page. */
  protected String wayBack(Request request) {
    return Failure.FRONT_PAGE;
  }

  /** Whether whoever asks is to be told problems in JSON. */
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
