package dev.pamphlet.platform.page;

import dev.pamphlet.platform.http.Problem;

/**
 * The model of the template for a problem.
 *
 * @param requestId finds the request's line in the log
 * @param back the path of the page that the link below the problem leads to
 */
public record Failure(Texts texts, Problem problem, String requestId, String back) {

  /** The path of the front page. */
  static final String FRONT_PAGE = "/";

  /** The problem in a few words. */
  public String title() {
    return texts.get(problem.type().id() + ".title");
  }

  /** What such a problem means, and what to do. */
  public String meaning() {
    return texts.get(problem.type().id() + ".text");
  }

  /** What is wrong with this request, in English. */
  public String detail() {
    return problem.getMessage();
  }

  /** The text of the link below the problem. */
  public String way() {
    return texts.get(back.equals(FRONT_PAGE) ? "failure.home" : "failure.back");
  }

  /** The word before the request's id. */
  public String request() {
    return texts.get("failure.request");
  }
}
