package dev.pamphlet.quizzes.http;

import dev.pamphlet.platform.http.JsonBody;
import dev.pamphlet.platform.http.Parameter;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.platform.json.JsonReader;
import dev.pamphlet.quizzes.Response;
import dev.pamphlet.quizzes.attempts.RandomKey;
import dev.pamphlet.quizzes.attempts.Submission;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads an attempt in JSON: {@code {"version": 3, "participant": "…", "answers": {"<question>":
 * …}}}. An answer is an array of part ids, a text, or an object with right ids by left ids; a
 * question that is left out or answered with {@code null} is skipped.
 */
final class JsonSubmission {

  private static final String HEADER = "idempotency-key";

  /** The name of the field that ALTCHA's widget adds to a form. */
  static final String PROOF = "altcha";

  private OptionalInt version = OptionalInt.empty();
  private Optional<RandomKey> participant = Optional.empty();
  private final Map<String, Response> answers = new HashMap<>();

  private JsonSubmission() {}

  static Submission of(Request request) {
    RandomKey key =
        request
            .header(HEADER)
            .map(JsonSubmission::unquoted)
            .map(text -> Parameter.of(HEADER, text, RandomKey::new))
            .orElseThrow(
                () -> Problem.invalidParameter(HEADER, "the header is missing; send a random key"));
    JsonSubmission read = request.json(JsonBody.LIMIT, JsonSubmission::read);
    return new Submission(
        key,
        true,
        request.header(PROOF),
        read.version.orElseThrow(
            () ->
                Problem.invalidParameter(
                    "version", "it is missing; send the version of the quiz that was answered")),
        read.participant,
        request.bodyDigest(),
        quiz -> read.answers);
  }

  /** A string in a structured field has quotation marks; most clients leave them out. */
  private static String unquoted(String header) {
    return header.matches("\".*\"") ? header.substring(1, header.length() - 1) : header;
  }

  private static JsonSubmission read(JsonReader json) {
    JsonSubmission submission = new JsonSubmission();
    while (json.nextMember()) {
      switch (json.name()) {
        case "version" -> submission.version = OptionalInt.of(json.integer());
        case "participant" -> submission.participant = participant(json);
        case "answers" -> submission.answers(json);
        default -> throw JsonBody.unknown(json.name());
      }
    }
    return submission;
  }

  private static Optional<RandomKey> participant(JsonReader json) {
    return json.isNull()
        ? Optional.empty()
        : Optional.of(Parameter.of(json.name(), json.text(), RandomKey::new));
  }

  private void answers(JsonReader json) {
    while (json.nextMember()) {
      if (!json.isNull()) {
        answers.put(json.name(), response(json));
      }
    }
  }

  private static Response response(JsonReader json) {
    return switch (json.kind()) {
      case ARRAY -> new Response.Picked(json.list(json::text));
      case OBJECT -> new Response.Paired(json.texts());
      default -> new Response.Entered(json.text());
    };
  }
}
