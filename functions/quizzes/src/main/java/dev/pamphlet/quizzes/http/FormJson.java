package dev.pamphlet.quizzes.http;

import dev.pamphlet.platform.json.JsonWriter;
import dev.pamphlet.quizzes.Form;
import dev.pamphlet.quizzes.IdentifiedQuestion;
import dev.pamphlet.quizzes.Quiz;
import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.RichText;
import dev.pamphlet.quizzes.Task;
import java.util.List;

/**
 * A quiz in the form that readers get. It depends on the questions and their parts only: not on
 * right answers, weights or feedback, nor on the author's order of the parts.
 */
final class FormJson {

  private FormJson() {}

  static Form of(QuizVersion version) {
    return new Form(
        version.quiz(),
        version.number(),
        version.questions().stream().map(IdentifiedQuestion::id).toList(),
        JsonWriter.document(json -> json.object(() -> write(json, version))));
  }

  private static void write(JsonWriter json, QuizVersion version) {
    Quiz quiz = version.text();
    json.member("title", quiz.title());
    json.member("version", version.number());
    json.member("scoring", quiz.scoring().text());
    quiz.pass().ifPresent(pass -> json.member("pass", pass));
    json.member("seed", version.seed());
    json.array("questions", version.questions(), question -> write(json, question));
  }

  private static void write(JsonWriter json, IdentifiedQuestion question) {
    json.object(
        () -> {
          json.member("id", question.id());
          json.member("kind", kind(question.task()));
          text(json, question.question().prompt());
          parts(json, question);
        });
  }

  private static void parts(JsonWriter json, IdentifiedQuestion question) {
    int count = question.parts().size();
    question
        .task()
        .handle(
            choice ->
                json.array("options", question.shown(0, count), id -> part(json, question, id)),
            numeric -> {},
            shortText -> {},
            ordering ->
                json.array("items", question.shown(0, count), id -> part(json, question, id)),
            matching -> {
              List<String> lefts = question.parts().subList(0, matching.pairs().size());
              List<String> rights = question.shown(lefts.size(), count);
              json.array("lefts", lefts, id -> part(json, question, id));
              json.array("rights", rights, id -> part(json, question, id));
            });
  }

  private static void part(JsonWriter json, IdentifiedQuestion question, String id) {
    int index = question.indexOf(id).orElseThrow();
    json.object(
        () -> {
          json.member("id", id);
          text(json, question.task().parts().get(index));
          if (question.isLast(index)) {
            json.member("last", true);
          }
        });
  }

  /** The kind of a task. */
  static String kind(Task task) {
    return task.match(
        choice -> choice.several() ? "several" : "one",
        numeric -> "number",
        shortText -> "text",
        ordering -> "ordering",
        matching -> "matching");
  }

  /** The members of a text. */
  static void text(JsonWriter json, RichText text) {
    json.member("markdown", text.markdown());
    json.member("html", text.html());
  }
}
