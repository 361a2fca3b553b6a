package dev.pamphlet.quizzes.attempts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pamphlet.content.Slug;
import dev.pamphlet.content.SlugTarget;
import dev.pamphlet.quizzes.FindForm;
import dev.pamphlet.quizzes.Form;
import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.Quizzes;
import dev.pamphlet.quizzes.Response;
import dev.pamphlet.quizzes.Scoring;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubmittingTest {

  private static final Slug SLUG = new Slug("lighthouse");
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final String GOOD_PROOF = "done";

  private final QuizVersion version = Quizzes.version(Scoring.NET, Quizzes.words(false, "fog"));
  private final String question = version.questions().get(0).id();
  private final Map<AttemptId, Attempt> stored = new HashMap<>();
  private boolean full;

  @Test
  void anAttemptIsGradedAndStored() {
    Accepted accepted = accepted(submission("fog"));

    assertThat(accepted.graded().percent()).isEqualTo(100);
    assertThat(stored.values()).containsExactly(accepted.attempt());
    assertThat(accepted.attempt().at()).isEqualTo(NOW);
  }

  @Test
  void aRepetitionGivesTheAttemptThatIsStored() {
    Accepted first = accepted(submission("fog"));

    assertThat(accepted(submission("fog")).attempt()).isSameAs(first.attempt());
    assertThat(stored).hasSize(1);
  }

  @Test
  void aKeyIsNotUsedForAnotherBody() {
    accepted(submission("fog"));

    assertThat(refusal(submission("mist"))).isEqualTo("key reused");
    assertThat(stored).hasSize(1);
  }

  @Test
  void aNetworkBeyondItsLimitWaits() {
    full = true;

    assertThat(refusal(submission("fog"))).isEqualTo("too many, PT5M, worked false");
    assertThat(stored).isEmpty();
  }

  @Test
  void aNetworkBeyondItsLimitMayWork() {
    full = true;

    assertThat(accepted(submission("fog", 1, Optional.of(GOOD_PROOF))).graded().points())
        .isEqualTo(1000);
    assertThat(refusal(submission("fog", 1, Optional.of("made up"))))
        .isEqualTo("too many, PT5M, worked false");
  }

  @Test
  void aVersionThatTheQuizDoesNotHaveIsRefused() {
    assertThat(refusal(submission("fog", 2, Optional.empty()))).isEqualTo("unknown version");
  }

  @Test
  void anAttemptThatAnswersNothingIsRefused() {
    assertThat(refusal(submission(" "))).isEqualTo("nothing answered");
    assertThat(stored).isEmpty();
  }

  @Test
  void anAnswerThatDoesNotFitIsNamed() {
    Submission ticked =
        submission("", 1, Optional.empty(), new Response.Picked(List.of("no-such-option")));

    assertThat(refusal(ticked)).isEqualTo("misfits: " + question);
  }

  @Test
  void aQuizThatMovedIsFoundAtItsNewAddress() {
    Slug to = new Slug("beacon");

    assertThat(
            submitting(slug -> Optional.of(new SlugTarget.Moved<>(to)))
                .submit(SLUG, "192.0.2.1", submission("fog")))
        .contains(new SlugTarget.Moved<>(to));
    assertThat(stored).isEmpty();
  }

  private Accepted accepted(Submission submission) {
    return submitting(here())
        .submit(SLUG, "192.0.2.1", submission)
        .orElseThrow()
        .match(
            accepted -> accepted,
            to -> {
              throw new AssertionError("moved to " + to);
            },
            at -> {
              throw new AssertionError("withdrawn at " + at);
            });
  }

  private String refusal(Submission submission) {
    return catchThrowableOfType(
            NotAccepted.class, () -> submitting(here()).submit(SLUG, "192.0.2.1", submission))
        .because(
            new NotAccepted.Cases<>() {

              @Override
              public String tooMany(Duration retryAfter, boolean worked) {
                return "too many, " + retryAfter + ", worked " + worked;
              }

              @Override
              public String unknownVersion() {
                return "unknown version";
              }

              @Override
              public String misfits(InvalidAnswers answers) {
                return "misfits: " + answers.invalid().get(0).question();
              }

              @Override
              public String nothingAnswered() {
                return "nothing answered";
              }

              @Override
              public String keyReused() {
                return "key reused";
              }
            });
  }

  private FindForm here() {
    Form form = new Form(version.quiz(), version.number(), List.of(question), new byte[0]);
    return slug -> Optional.of(new SlugTarget.Here<>(form));
  }

  private Submitting submitting(FindForm forms) {
    return new Submitting(
        forms,
        (quiz, number) -> Optional.of(version).filter(found -> found.number() == number),
        (attempt, tally) -> {
          stored.putIfAbsent(attempt.id(), attempt);
          return stored.get(attempt.id());
        },
        (address, key, worked, now) ->
            full && !worked ? Optional.of(Duration.ofMinutes(5)) : Optional.empty(),
        (proof, purpose, now) -> proof.equals(GOOD_PROOF),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private Submission submission(String text) {
    return submission(text, 1, Optional.empty());
  }

  private Submission submission(String text, int number, Optional<String> proof) {
    return submission(text, number, proof, new Response.Entered(text));
  }

  private Submission submission(
      String digest, int number, Optional<String> proof, Response response) {
    return new Submission(
        new RandomKey("0".repeat(32)),
        true,
        proof,
        number,
        Optional.empty(),
        digest,
        quiz -> Map.of(question, response));
  }
}
