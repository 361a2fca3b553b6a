package dev.pamphlet.quizzes.attempts;

import dev.pamphlet.content.Slug;
import dev.pamphlet.content.SlugTarget;
import dev.pamphlet.quizzes.FindForm;
import dev.pamphlet.quizzes.FindVersion;
import dev.pamphlet.quizzes.Form;
import dev.pamphlet.quizzes.Graded;
import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.Response;
import dev.pamphlet.quizzes.statistics.Tally;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Takes attempts: applies the limit of the network, grades them by the version that was answered,
 * stores and counts them. It is idempotent: the same submission is the same attempt, counted once.
 */
public final class Submitting {

  private final FindForm forms;
  private final FindVersion versions;
  private final RecordAttempt attempts;
  private final AdmitAttempt limit;
  private final VerifyWork work;
  private final Clock clock;

  /**
   * @param clock with milliseconds, the precision of the API
   */
  public Submitting(
      FindForm forms,
      FindVersion versions,
      RecordAttempt attempts,
      AdmitAttempt limit,
      VerifyWork work,
      Clock clock) {
    this.forms = forms;
    this.versions = versions;
    this.attempts = attempts;
    this.limit = limit;
    this.work = work;
    this.clock = clock;
  }

  /**
   * Takes an attempt at the quiz of an article.
   *
   * @param address of the client, as the gateway saw it
   * @return the target of the slug; empty if no article is public there, or it has no quiz
   * @throws NotAccepted when the attempt is refused
   * @throws dev.pamphlet.platform.Unavailable when the store did not confirm the attempt; the
   *     submission may be repeated
   */
  public Optional<SlugTarget<Accepted>> submit(Slug slug, String address, Submission submission) {
    admit(address, submission);
    return forms
        .find(slug)
        .map(
            target ->
                target.match(
                    form -> new SlugTarget.Here<>(accept(slug, form, submission)),
                    SlugTarget.Moved::new,
                    SlugTarget.Withdrawn::new));
  }

  /**
   * Counts the attempt once against the limit of its network, however often it is sent. A proof of
   * work raises the limit. The proof is bound to the key of this attempt, so it cannot be used for
   * others.
   */
  private void admit(String address, Submission submission) {
    Instant now = clock.instant();
    boolean worked =
        submission
            .proof()
            .filter(proof -> work.isDone(proof, submission.key().value(), now))
            .isPresent();
    limit
        .admit(address, submission.key().value(), worked, now)
        .ifPresent(
            wait -> {
              throw new NotAccepted(new NotAccepted.Reason.TooMany(wait, worked));
            });
  }

  private Accepted accept(Slug slug, Form form, Submission submission) {
    QuizVersion version =
        versions
            .find(form.quiz(), submission.version())
            .orElseThrow(() -> new NotAccepted(new NotAccepted.Reason.UnknownVersion()));
    Map<String, Response> responses = submission.answers().apply(version);
    Graded graded = grade(version, responses);
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
      throw new NotAccepted(new NotAccepted.Reason.KeyReused());
    }
    return new Accepted(stored, graded);
  }

  private static Graded grade(QuizVersion version, Map<String, Response> responses) {
    Graded graded;
    try {
      graded = Grader.grade(version, responses);
    } catch (InvalidAnswers invalid) {
      throw new NotAccepted(new NotAccepted.Reason.Misfits(invalid));
    }
    // Such an attempt would reveal every answer and count with no points.
    if (graded.questions().stream().allMatch(question -> question.response().isEmpty())) {
      throw new NotAccepted(new NotAccepted.Reason.NothingAnswered());
    }
    return graded;
  }
}
