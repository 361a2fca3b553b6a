package dev.pamphlet.quizzes.http;

import dev.pamphlet.content.Slug;
import dev.pamphlet.content.http.SlugReply;
import dev.pamphlet.platform.IdSource;
import dev.pamphlet.platform.dynamodb.CannedResponses;
import dev.pamphlet.platform.http.HttpFunction;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.ProblemType;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.platform.priming.Rehearsal;
import dev.pamphlet.platform.secrets.Pepper;
import dev.pamphlet.platform.work.ProofOfWork;
import dev.pamphlet.quizzes.FindForm;
import dev.pamphlet.quizzes.FindVersion;
import dev.pamphlet.quizzes.Form;
import dev.pamphlet.quizzes.Graded;
import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.Response;
import dev.pamphlet.quizzes.attempts.AdmitAttempt;
import dev.pamphlet.quizzes.attempts.Attempt;
import dev.pamphlet.quizzes.attempts.AttemptId;
import dev.pamphlet.quizzes.attempts.Grader;
import dev.pamphlet.quizzes.attempts.InvalidAnswers;
import dev.pamphlet.quizzes.attempts.RecordAttempt;
import dev.pamphlet.quizzes.dynamodb.StoredSamples;
import dev.pamphlet.quizzes.statistics.Tally;
import dev.pamphlet.quizzes.wiring.QuizzesWiring;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers {@code POST /v1/articles/{slug}/quiz/attempts}: grades, by the version that was taken,
 * stores and counts. A repetition with the same key and body is answered like the first; another
 * body with that key is a conflict. A form is answered with the address of its result.
 */
public final class SubmitAttemptFunction extends HttpFunction {

  private final FindForm forms;
  private final FindVersion versions;
  private final RecordAttempt attempts;
  private final AdmitAttempt limit;
  private final ProofOfWork work;
  private final Clock clock;
  private final IdSource ids;

  public SubmitAttemptFunction() {
    this(QuizzesWiring.ofProcess());
    startsFromSnapshot();
  }

  SubmitAttemptFunction(QuizzesWiring wiring) {
    this(wiring, wiring.pepper());
  }

  private SubmitAttemptFunction(QuizzesWiring wiring, Pepper pepper) {
    this(
        wiring.forms(),
        wiring.versions(),
        wiring.attempts(),
        wiring.limit(pepper)::admit,
        new ProofOfWork(pepper::bytes),
        Clock.systemUTC(),
        IdSource.random());
  }

  SubmitAttemptFunction(
      FindForm forms,
      FindVersion versions,
      RecordAttempt attempts,
      AdmitAttempt limit,
      ProofOfWork work,
      Clock clock,
      IdSource ids) {
    this.forms = forms;
    this.versions = versions;
    this.attempts = attempts;
    this.limit = limit;
    this.work = work;
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
    this.ids = ids;
  }

  @Override
  public Rehearsal rehearsal() {
    Sample sample = new Sample();
    return new Rehearsal(
        clients -> new SubmitAttemptFunction(new QuizzesWiring(clients)),
        sample.post("/v1/articles/{slug}/quiz/attempts"),
        List.of(
            StoredSamples.pepper(),
            CannedResponses.written(),
            sample.form(),
            sample.version(),
            CannedResponses.written()));
  }

  @Override
  protected Reply reply(Request request) {
    Slug slug = request.path("slug", Slug::new);
    Submission submission =
        request.isForm() ? FormSubmission.of(request, ids) : JsonSubmission.of(request);
    admit(request, submission);
    return SlugReply.of(
        "quiz",
        forms.find(slug),
        moved -> "/v1/articles/" + moved + "/quiz/attempts",
        form -> graded(request, slug, form, submission));
  }

  /**
   * One network may send so many; whoever works may send more. The work is for this attempt: its
   * key makes it one, so that nobody works once and sends often.
   */
  private void admit(Request request, Submission submission) {
    Instant now = clock.instant();
    String purpose = submission.key().value();
    boolean worked =
        submission.proof().filter(proof -> work.isDone(proof, purpose, now)).isPresent();
    limit
        .admit(request.clientAddress(), worked, now)
        .ifPresent(
            wait -> {
              throw Problem.tooMany(
                  "There were many attempts from your network; try again later.",
                  wait,
                  submission.again() && !worked
                      ? Optional.of(work.ask(purpose, now))
                      : Optional.empty());
            });
  }

  private Reply graded(Request request, Slug slug, Form form, Submission submission) {
    QuizVersion version =
        versions
            .find(form.quiz(), submission.version())
            .orElseThrow(() -> refused("version", "a version that the quiz has"));
    Map<String, Response> responses = submission.answers().apply(version);
    Graded graded = grade(version, responses);
    refuseNothing(graded);
    Attempt attempt =
        new Attempt(
            AttemptId.of(form.quiz(), submission.key()),
            form.quiz(),
            slug,
            version.number(),
            submission.digest(),
            submission.participant(),
            responses,
            graded.points(),
            clock.instant());
    Attempt stored = attempts.record(attempt, Tally.of(graded));
    if (!stored.digest().equals(attempt.digest())) {
      throw Problem.of(ProblemType.CONFLICT, "The idempotency key came with another body before.");
    }
    String location = "/v1/quiz-attempts/" + stored.id();
    return request.isForm()
        ? Reply.seeOther(location)
        : Reply.json(201, json -> json.object(() -> AttemptJson.write(json, stored, graded)))
            .with("location", location);
  }

  /** An attempt that answers nothing would show every answer, and count as one with no points. */
  private static void refuseNothing(Graded graded) {
    if (graded.questions().stream().allMatch(question -> question.response().isEmpty())) {
      throw refused("answers", "no question is answered");
    }
  }

  private static Graded grade(QuizVersion version, Map<String, Response> responses) {
    try {
      return Grader.grade(version, responses);
    } catch (InvalidAnswers invalid) {
      throw Problem.of(
          ProblemType.REFUSED,
          invalid.getMessage(),
          invalid.invalid().stream()
              .limit(100)
              .map(each -> new Problem.Invalid(name(each.question()), each.reason()))
              .toList());
    }
  }

  /** What the caller may be told again: an id, and nothing that only looks like one. */
  private static String name(String question) {
    return question.matches("[A-Za-z0-9_-]{1,64}") ? "answers." + question : "answers";
  }

  private static Problem refused(String name, String reason) {
    return Problem.of(
        ProblemType.REFUSED,
        "Check '" + name + "': " + reason + ".",
        List.of(new Problem.Invalid(name, reason)));
  }
}
