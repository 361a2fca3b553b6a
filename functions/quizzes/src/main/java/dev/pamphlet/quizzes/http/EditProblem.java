package dev.pamphlet.quizzes.http;

import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.ProblemType;
import dev.pamphlet.quizzes.authoring.NotDone;

/** The problems of changes to quizzes that were not made. */
final class EditProblem implements NotDone.Cases<Problem> {

  static final EditProblem CASES = new EditProblem();

  private EditProblem() {}

  @Override
  public Problem notThere() {
    return Problem.notFound("article");
  }

  @Override
  public Problem movedAway(Slug to) {
    return Problem.of(ProblemType.CONFLICT, "The article moved from here to '" + to + "'.");
  }

  @Override
  public Problem noQuiz() {
    return Problem.notFound("quiz");
  }

  @Override
  public Problem alreadyThere() {
    return Problem.of(
        ProblemType.PRECONDITION_FAILED,
        "The article has a quiz already; revise it with 'If-Match' and its ETag.");
  }

  @Override
  public Problem outdated() {
    return Problem.of(
        ProblemType.PRECONDITION_FAILED,
        "Somebody else has changed the quiz or its article since. Get the quiz, and apply"
            + " your change to the present version.");
  }
}
