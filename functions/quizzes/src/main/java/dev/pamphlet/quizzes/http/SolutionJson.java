package dev.pamphlet.quizzes.http;

import dev.pamphlet.platform.json.JsonWriter;
import dev.pamphlet.quizzes.GradedQuestion;
import dev.pamphlet.quizzes.IdentifiedQuestion;
import dev.pamphlet.quizzes.Response;
import dev.pamphlet.quizzes.RichText;
import dev.pamphlet.quizzes.Task;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A reader's answer to a question and the right answer, as members of an object. */
final class SolutionJson {

  private final JsonWriter json;
  private final GradedQuestion graded;
  private final IdentifiedQuestion question;

  private SolutionJson(JsonWriter json, GradedQuestion graded) {
    this.json = json;
    this.graded = graded;
    this.question = graded.question();
  }

  static void write(JsonWriter json, GradedQuestion graded) {
    new SolutionJson(json, graded).write(graded.question().task());
  }

  private void write(Task task) {
    task.handle(
        choice ->
            json.array("options", question.shown(0, choice.marks()), id -> option(choice, id)),
        numeric -> {
          typed(
              numeric.accepted().stream().map(Task.Range::feedback).toList(), numeric.otherwise());
          json.array("accepted", numeric.accepted(), this::range);
        },
        shortText -> {
          typed(
              shortText.accepted().stream().map(Task.Phrase::feedback).toList(),
              shortText.otherwise());
          json.array("accepted", shortText.accepted(), this::phrase);
        },
        this::order,
        this::pairs);
  }

  private void option(Task.Choice choice, String id) {
    int index = question.indexOf(id).orElseThrow();
    Task.Option option = choice.options().get(index);
    json.object(
        () -> {
          json.member("id", id);
          FormJson.text(json, option.text());
          json.member("chosen", graded.hits().contains(index));
          json.member("right", option.weight().isRight());
          feedback(option.feedback());
        });
  }

  /** The typed text and its feedback. */
  private void typed(List<Optional<RichText>> feedback, Optional<RichText> otherwise) {
    Optional<Response.Entered> typed = graded.response().map(Response.Entered.class::cast);
    typed.ifPresent(entered -> json.member("given", entered.text()));
    if (typed.isPresent() && graded.hits().isEmpty()) {
      feedback(otherwise);
    }
    graded.hits().forEach(hit -> feedback(feedback.get(hit)));
  }

  private void range(Task.Range range) {
    json.object(
        () -> {
          json.member("from", plain(range.low()));
          json.member("to", plain(range.high()));
        });
  }

  private void phrase(Task.Phrase phrase) {
    json.object(() -> json.array("spellings", phrase.spellings(), json::value));
  }

  private void order(Task.Ordering ordering) {
    graded
        .response()
        .map(Response.Picked.class::cast)
        .ifPresent(picked -> json.array("given", picked.parts(), json::value));
    List<RichText> parts = ordering.parts();
    json.array(
        "items",
        ordering.items(),
        item ->
            json.object(
                () -> {
                  json.member("id", question.parts().get(parts.indexOf(item)));
                  FormJson.text(json, item);
                }));
  }

  private void pairs(Task.Matching matching) {
    Map<String, String> given =
        graded
            .response()
            .map(Response.Paired.class::cast)
            .map(Response.Paired::rights)
            .orElse(Map.of());
    List<String> rights =
        question.parts().subList(matching.pairs().size(), question.parts().size());
    json.array(
        "pairs",
        IntStream.range(0, matching.pairs().size()).boxed().toList(),
        i -> {
          Task.Pair pair = matching.pairs().get(i);
          String left = question.parts().get(i);
          json.object(
              () -> {
                json.object("left", () -> side(left, pair.left()));
                json.object(
                    "right",
                    () -> side(rights.get(matching.rights().indexOf(pair.right())), pair.right()));
                json.member("given", Optional.ofNullable(given.get(left)));
                json.member("correct", graded.hits().contains(i));
              });
        });
  }

  private void side(String id, RichText text) {
    json.member("id", id);
    FormJson.text(json, text);
  }

  private void feedback(Optional<RichText> feedback) {
    feedback.ifPresent(text -> json.object("feedback", () -> FormJson.text(json, text)));
  }

  /** A number in plain decimal notation. */
  static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
