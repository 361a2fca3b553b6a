package dev.pamphlet.quizzes.http;

import dev.pamphlet.platform.json.JsonWriter;
import dev.pamphlet.quizzes.Graded;
import dev.pamphlet.quizzes.GradedQuestion;
import dev.pamphlet.quizzes.Question;
import dev.pamphlet.quizzes.Quiz;
import dev.pamphlet.quizzes.Reference;
import dev.pamphlet.quizzes.attempts.Attempt;

/** A graded attempt, as members of an object. */
final class AttemptJson {

  private AttemptJson() {}

  static void write(JsonWriter json, Attempt attempt, Graded graded) {
    Quiz quiz = graded.version().text();
    int percent = graded.percent();
    json.member("id", attempt.id().value());
    json.member("article", attempt.article().value());
    json.member("title", quiz.title());
    json.member("version", attempt.version());
    json.member("at", attempt.at());
    json.member("points", graded.points());
    json.member("maxPoints", quiz.maxPoints());
    json.member("percent", percent);
    quiz.pass()
        .ifPresent(
            pass -> {
              json.member("pass", pass);
              json.member("passed", percent >= pass);
            });
    quiz.band(percent).ifPresent(band -> json.member("band", band.text()));
    json.array("questions", graded.questions(), question -> write(json, attempt, question));
  }

  private static void write(JsonWriter json, Attempt attempt, GradedQuestion graded) {
    Question question = graded.question().question();
    json.object(
        () -> {
          json.member("id", graded.question().id());
          json.member("kind", FormJson.kind(question.task()));
          FormJson.text(json, question.prompt());
          json.member("answered", graded.response().isPresent());
          json.member("points", graded.points());
          json.member("maxPoints", Question.FULL_MARKS);
          json.member("right", graded.isRight());
          SolutionJson.write(json, graded);
          question
              .explanation()
              .ifPresent(text -> json.object("explanation", () -> FormJson.text(json, text)));
          question.see().ifPresent(see -> json.object("see", () -> write(json, attempt, see)));
        });
  }

  private static void write(JsonWriter json, Attempt attempt, Reference see) {
    json.member("section", see.section().value());
    json.member("title", see.title());
    json.member(
        "href", "/v1/articles/" + attempt.article() + "/sections/" + see.section().encoded());
  }
}
