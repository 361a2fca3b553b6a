package dev.pamphlet.quizzes.http;

import dev.pamphlet.content.SectionId;
import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.json.JsonWriter;
import dev.pamphlet.platform.priming.RehearsalEvent;
import dev.pamphlet.quizzes.Band;
import dev.pamphlet.quizzes.IdentifiedQuestion;
import dev.pamphlet.quizzes.Question;
import dev.pamphlet.quizzes.Quiz;
import dev.pamphlet.quizzes.QuizId;
import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.Reference;
import dev.pamphlet.quizzes.Response;
import dev.pamphlet.quizzes.RichText;
import dev.pamphlet.quizzes.Scoring;
import dev.pamphlet.quizzes.Task;
import dev.pamphlet.quizzes.Weight;
import dev.pamphlet.quizzes.attempts.Attempt;
import dev.pamphlet.quizzes.attempts.AttemptId;
import dev.pamphlet.quizzes.attempts.Grader;
import dev.pamphlet.quizzes.attempts.RandomKey;
import dev.pamphlet.quizzes.dynamodb.StoredSamples;
import dev.pamphlet.quizzes.statistics.Tally;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A quiz with a question of every kind and an attempt at it, for rehearsals. */
public final class Sample {

  private static final Slug SLUG = new Slug("sample");
  private static final RandomKey KEY = new RandomKey("0".repeat(32));

  private final QuizVersion version;

  public Sample() {
    List<String> drawn = new ArrayList<>();
    version =
        QuizVersion.of(
            new QuizId("0".repeat(32)),
            1,
            new Quiz(
                "Sample",
                Scoring.NET,
                OptionalInt.of(60),
                List.of(new Band(0, "Done.")),
                questions()),
            () -> {
              drawn.add("");
              return String.format(Locale.ROOT, "%032x", drawn.size());
            });
  }

  private static List<Question> questions() {
    return List.of(
        question(
            new Task.Choice(true, List.of(option("a", Weight.FULL), option("b", Weight.NONE)))),
        question(
            new Task.Numeric(
                List.of(
                    new Task.Range(
                        BigDecimal.ONE, BigDecimal.TEN, Weight.FULL, Optional.empty())))),
        question(
            new Task.ShortText(
                List.of(new Task.Phrase(List.of("word"), false, Weight.FULL, Optional.empty())))),
        question(new Task.Ordering(List.of(text("a"), text("b")))),
        question(
            new Task.Matching(
                List.of(new Task.Pair(text("a"), text("c")), new Task.Pair(text("b"), text("d"))),
                List.of())));
  }

  private static Question question(Task task) {
    return new Question(
        "sample",
        text("What?"),
        Optional.of(Reference.to(SectionId.INTRODUCTION)),
        Optional.of(text("Because.")),
        task);
  }

  private static Task.Option option(String text, Weight weight) {
    return new Task.Option(text(text), weight, false, Optional.of(text("So.")));
  }

  private static RichText text(String text) {
    return new RichText(text, text);
  }

  /** The response to a GetItem of the table's secret. */
  public static byte[] pepper() {
    return StoredSamples.pepper();
  }

  byte[] form() {
    return StoredSamples.found(SLUG, FormJson.of(version));
  }

  /** The response to a GetItem of the version. */
  public byte[] version() {
    return StoredSamples.found(version);
  }

  /** The response to a GetItem of the attempt. */
  public byte[] attempt() {
    return StoredSamples.found(
        new Attempt(
            AttemptId.of(version.quiz(), KEY),
            version.quiz(),
            SLUG,
            version.number(),
            "",
            Optional.empty(),
            responses(),
            0,
            Instant.EPOCH));
  }

  /** The response to a Query of the counters. */
  public byte[] tally() {
    Tally one = Tally.of(Grader.grade(version, responses()));
    Tally enough = one;
    for (int i = 1; i < 20; i++) {
      enough = enough.plus(one);
    }
    return StoredSamples.found(version.quiz(), version.number(), enough);
  }

  private Map<String, Response> responses() {
    IdentifiedQuestion choice = version.questions().get(0);
    return Map.of(choice.id(), new Response.Picked(choice.parts().subList(0, 1)));
  }

  /** A GET on a route under the address of the sample's article. */
  static byte[] get(String route) {
    return RehearsalEvent.get(route, Map.of("slug", SLUG.value()));
  }

  /** A GET of the attempt. */
  public byte[] getAttempt(String route) {
    return RehearsalEvent.get(route, Map.of("attempt", AttemptId.of(version.quiz(), KEY).value()));
  }

  /** A POST of the attempt. */
  byte[] post(String route) {
    IdentifiedQuestion choice = version.questions().get(0);
    byte[] body =
        JsonWriter.document(
            json ->
                json.object(
                    () -> {
                      json.member("version", version.number());
                      json.object(
                          "answers", () -> json.array(choice.id(), choice.parts(), json::value));
                    }));
    return RehearsalEvent.post(
        route, Map.of("slug", SLUG.value()), Map.of("idempotency-key", KEY.value()), body);
  }
}
