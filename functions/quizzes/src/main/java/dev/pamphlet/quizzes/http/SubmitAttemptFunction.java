package dev.pamphlet.quizzes.http;

import dev.pamphlet.content.Slug;
import dev.pamphlet.content.SlugTarget;
import dev.pamphlet.content.http.SlugReply;
import dev.pamphlet.platform.IdSource;
import dev.pamphlet.platform.InvalidValue;
import dev.pamphlet.platform.dynamodb.CannedResponses;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.platform.page.PageAndApiFunction;
import dev.pamphlet.platform.priming.Rehearsal;
import dev.pamphlet.platform.secrets.Pepper;
import dev.pamphlet.platform.work.ProofOfWork;
import dev.pamphlet.quizzes.FindForm;
import dev.pamphlet.quizzes.FindVersion;
import dev.pamphlet.quizzes.attempts.Accepted;
import dev.pamphlet.quizzes.attempts.AdmitAttempt;
import dev.pamphlet.quizzes.attempts.AttemptId;
import dev.pamphlet.quizzes.attempts.NotAccepted;
import dev.pamphlet.quizzes.attempts.RecordAttempt;
import dev.pamphlet.quizzes.attempts.Submission;
import dev.pamphlet.quizzes.attempts.Submitting;
import dev.pamphlet.quizzes.dynamodb.StoredSamples;
import dev.pamphlet.quizzes.wiring.QuizzesWiring;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers {@code POST /v1/articles/{slug}/quiz/attempts}: takes an attempt, by {@link Submitting}.
 * A retry with the same key and body gets the same answer; another body with that key is a
 * conflict. A form gets a redirect to its result. {@code POST /{slug}/quiz} takes the form of the
 * quiz's page, and answers with pages.
 */
public final class SubmitAttemptFunction extends PageAndApiFunction {

  private final Submitting submitting;
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
        wiring.limit(pepper)::admitOnce,
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
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
    this.submitting = new Submitting(forms, versions, attempts, limit, work::isDone, this.clock);
    this.work = work;
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
        isOfApi(request) && !request.isForm()
            ? JsonSubmission.of(request)
            : FormSubmission.of(request, ids);
    return SlugReply.of(
        "quiz",
        submit(slug, request.clientAddress(), submission),
        moved ->
            isOfApi(request) ? "/v1/articles/" + moved + "/quiz/attempts" : "/" + moved + "/quiz",
        accepted -> reply(request, accepted));
  }

  private Optional<SlugTarget<Accepted>> submit(Slug slug, String address, Submission submission) {
    try {
      return submitting.submit(slug, address, submission);
    } catch (NotAccepted notAccepted) {
      throw notAccepted.because(
          new AttemptProblem(
              submission.again(), () -> work.ask(submission.key().value(), clock.instant())));
    }
  }

  private static Reply reply(Request request, Accepted accepted) {
    AttemptId id = accepted.attempt().id();
    if (!isOfApi(request)) {
      return Reply.seeOther("/results/" + id);
    }
    String location = "/v1/quiz-attempts/" + id;
    return request.isForm()
        ? Reply.seeOther(location)
        : Reply.json(
                201,
                json ->
                    json.object(
                        () -> AttemptJson.write(json, accepted.attempt(), accepted.graded())))
            .with("location", location);
  }

  /** Browsers show the form again as it was filled in. */
  @Override
  protected String wayBack(Request request) {
    try {
      return "/" + new Slug(request.path("slug", Function.identity())) + "/quiz";
    } catch (InvalidValue noArticle) {
      return super.wayBack(request);
    }
  }
}
