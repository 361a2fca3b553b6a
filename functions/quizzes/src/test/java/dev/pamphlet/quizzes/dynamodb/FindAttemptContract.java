package dev.pamphlet.quizzes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.quizzes.QuizId;
import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.Response;
import dev.pamphlet.quizzes.attempts.Attempt;
import dev.pamphlet.quizzes.attempts.AttemptId;
import dev.pamphlet.quizzes.attempts.FindAttempt;
import dev.pamphlet.quizzes.statistics.Tally;
import dev.pamphlet.testing.Eventually;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The contract of {@link FindAttempt}. */
abstract class FindAttemptContract extends StoreContract {

  FindAttemptContract(StoreUnderTest store) {
    super(store);
  }

  @Test
  void anUnknownAttemptIsNotFound() {
    AttemptId nobodys = AttemptId.of(new QuizId(newId()), newKey());

    assertThat(attempts().find(nobodys)).isEmpty();
  }

  /** With every kind of response, and characters of one to four bytes. */
  @Test
  void anAttemptIsReadAsItWasWritten() {
    Attempt attempt =
        given(
            Map.of(
                "picked", new Response.Picked(List.of("b", "a", "c")),
                "nothing", new Response.Picked(List.of()),
                "entered", new Response.Entered(" \"Ünï\"\n灯台 🗼 "),
                "empty", new Response.Entered(""),
                "paired", new Response.Paired(Map.of("l1", "r2", "l2", "r2")),
                "unpaired", new Response.Paired(Map.of())));

    attempts().record(attempt, new Tally(Map.of("n", 1L)));

    Eventually.holds(() -> assertThat(attempts().find(attempt.id())).contains(attempt));
  }

  @Test
  void anAttemptWithoutAnyAnswerIsReadAsItWasWritten() {
    Attempt attempt = given(Map.of());

    attempts().record(attempt, new Tally(Map.of("n", 1L)));

    Eventually.holds(() -> assertThat(attempts().find(attempt.id())).contains(attempt));
  }

  @Test
  void theParticipantIsNotReadAgain() {
    QuizVersion version = version(new QuizId(newId()), 1);
    Attempt attempt = attemptOf(newKey(), version);

    record(version, attempt);

    Eventually.holds(
        () ->
            assertThat(attempts().find(attempt.id()))
                .hasValueSatisfying(found -> assertThat(found.participant()).isEmpty()));
  }

  private Attempt given(Map<String, Response> responses) {
    QuizId quiz = new QuizId(newId());
    return new Attempt(
        AttemptId.of(quiz, newKey()),
        quiz,
        slug("tower"),
        999_999,
        "digest",
        Optional.empty(),
        responses,
        35_999,
        second(0).plusMillis(123));
  }
}
