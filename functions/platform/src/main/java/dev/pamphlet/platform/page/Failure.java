package dev.pamphlet.platform.page;

import dev.pamphlet.platform.http.Problem;
import java.util.List;
import java.util.Locale;

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

  /** The parts of the request that are wrong for another reason than the detail states. */
  public List<Problem.Invalid> parts() {
    return problem.invalid().stream().filter(part -> !detail().contains(part.reason())).toList();
  }

  /** The reason of a part as a sentence, in English. */
  public String sentence(Problem.Invalid part) {
    String reason = part.reason();
    return reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1) + ".";
  }

  /** Whether the link leads to a form. */
  public boolean isOfForm() {
    return !back.equals(FRONT_PAGE);
  }

  /** How to get back to the form as it was filled in. */
  public String filledIn() {
    return texts.get("failure.filled-in");
  }

  /** The text of the link below the problem. */
  public String way() {
    return texts.get(isOfForm() ? "failure.back" : "failure.home");
  }

  /** The word before the request's id. */
  public String request() {
    return texts.get("failure.request");
  }
}
