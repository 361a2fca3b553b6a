package dev.pamphlet.quizzes.http;

import dev.pamphlet.platform.IdSource;
import dev.pamphlet.platform.http.FormFields;
import dev.pamphlet.platform.http.JsonBody;
import dev.pamphlet.platform.http.Parameter;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.ProblemType;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.quizzes.IdentifiedQuestion;
import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.Response;
import dev.pamphlet.quizzes.attempts.RandomKey;
import dev.pamphlet.quizzes.attempts.Submission;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads an attempt from a form, so that a quiz works without JavaScript. The fields are {@code
 * version} and optionally {@code key}, {@code participant} and {@code altcha}; for each question
 * its id, with the id of each ticked option or the typed text; {@code <question>.<item>} with the
 * item's place in the order, from 1; {@code <question>.<left>} with the id of the right side. A
 * button may be named {@code submit}.
 */
final class FormSubmission {

  /** The fields that are not answers; a browser also sends the name of the pressed button. */
  private static final List<String> OWN =
      List.of("version", "key", "participant", "submit", JsonSubmission.PROOF);

  private FormSubmission() {}

  /**
   * @param ids for a form without a key
   */
  static Submission of(Request request, IdSource ids) {
    FormFields form = request.form(JsonBody.LIMIT);
    Optional<RandomKey> key =
        form.value("key").map(text -> Parameter.of("key", text, RandomKey::new));
    return new Submission(
        key.orElseGet(() -> new RandomKey(ids.next())),
        key.isPresent(),
        form.value(JsonSubmission.PROOF),
        form.value("version")
            .filter(text -> text.matches("[0-9]{1,9}"))
            .map(Integer::parseInt)
            .orElseThrow(
                () ->
                    Problem.invalidParameter(
                        "version", "it is not the number that the form was sent with")),
        form.value("participant").map(text -> Parameter.of("participant", text, RandomKey::new)),
        request.bodyDigest(),
        quiz -> answers(form, quiz));
  }

  private static Map<String, Response> answers(FormFields form, QuizVersion quiz) {
    Map<String, Response> answers = new HashMap<>();
    for (FormFields.Field field : form.fields()) {
      String id = questionOf(field.name());
      if (!OWN.contains(id)) {
        // The grader refuses an unknown question, as in JSON.
        answers.computeIfAbsent(
            id,
            unread ->
                quiz.question(id)
                    .map(question -> response(form, quiz, question))
                    .orElse(new Response.Entered(field.value())));
      }
    }
    return answers;
  }

  private static String questionOf(String field) {
    int point = field.indexOf('.');
    return point < 0 ? field : field.substring(0, point);
  }

  private static Response response(FormFields form, QuizVersion quiz, IdentifiedQuestion question) {
    List<String> values =
        form.values(question.id()).stream().filter(value -> !value.isEmpty()).toList();
    Response entered = new Response.Entered(values.isEmpty() ? "" : values.get(0));
    return question
        .task()
        .match(
            choice -> new Response.Picked(values),
            numeric -> entered,
            shortText -> entered,
            ordering -> ordered(quiz, question.id(), parts(form, question.id())),
            matching -> new Response.Paired(parts(form, question.id())));
  }

  /** The values of the fields of a question's parts. */
  private static Map<String, String> parts(FormFields form, String question) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (FormFields.Field field : form.fields()) {
      if (field.name().startsWith(question + ".") && !field.value().isEmpty()) {
        parts.put(field.name().substring(question.length() + 1), field.value());
      }
    }
    return parts;
  }

  private static Response ordered(QuizVersion quiz, String question, Map<String, String> places) {
    boolean numbers = places.values().stream().allMatch(place -> place.matches("[0-9]{1,3}"));
    boolean distinct = places.values().stream().distinct().count() == places.size();
    if (!numbers || !distinct) {
      throw Problem.of(
          ProblemType.INVALID_PARAMETER,
          "An answer does not fit its question.",
          List.of(
              InvalidAnswer.of(
                  quiz,
                  question,
                  "two items have the same place, or a place is not a number from 1")));
    }
    return new Response.Picked(
        places.entrySet().stream()
            .sorted(Comparator.comparing(place -> Integer.valueOf(place.getValue())))
            .map(Map.Entry::getKey)
            .toList());
  }
}
