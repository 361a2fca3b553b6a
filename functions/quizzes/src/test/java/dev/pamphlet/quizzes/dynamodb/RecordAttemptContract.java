package dev.pamphlet.quizzes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.quizzes.IdentifiedQuestion;
import dev.pamphlet.quizzes.Quiz;
import dev.pamphlet.quizzes.QuizId;
import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.Quizzes;
import dev.pamphlet.quizzes.Response;
import dev.pamphlet.quizzes.Scoring;
import dev.pamphlet.quizzes.Task;
import dev.pamphlet.quizzes.attempts.Attempt;
import dev.pamphlet.quizzes.attempts.RandomKey;
import dev.pamphlet.quizzes.attempts.RecordAttempt;
import dev.pamphlet.quizzes.authoring.QuizLimits;
import dev.pamphlet.quizzes.statistics.Tally;
import dev.pamphlet.testing.AtOnce;
import dev.pamphlet.testing.Eventually;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of {@link RecordAttempt}. */
abstract class RecordAttemptContract extends StoreContract {

  private QuizVersion version;

  RecordAttemptContract(StoreUnderTest store) {
    super(store);
  }

  @BeforeEach
  final void makeAVersion() {
    version = version(new QuizId(newId()), 1);
  }

  @Test
  void anAttemptIsStoredAndCounted() {
    Attempt attempt = attempt(version, responses(version));

    Attempt recorded = record(version, attempt);

    assertThat(recorded).isEqualTo(attempt);
    assertStored(attempt);
    assertCounted(tally(version, attempt));
  }

  @Test
  void aRepeatedAttemptIsTheStoredOneAndCountsOnce() {
    Attempt attempt = attempt(version, responses(version));
    record(version, attempt);

    Attempt again = record(version, attempt);

    assertThat(again).isEqualTo(stored(attempt));
    assertCounted(tally(version, attempt));
  }

  @Test
  void theFirstOfTwoRequestsWithOneIdStays() {
    RandomKey key = newKey();
    Attempt first = attempt(version, key, "first", Optional.empty(), responses(version));
    Attempt second = attempt(version, key, "second", Optional.empty(), Map.of());
    record(version, first);

    Attempt recorded = record(version, second);

    assertThat(recorded).isEqualTo(stored(first));
    assertThat(recorded.digest()).isEqualTo("first");
    assertStored(first);
    assertCounted(tally(version, first));
  }

  @Test
  void aParticipantsFirstAttemptIsCountedAndLaterOnesAreStored() {
    RandomKey participant = newKey();
    Attempt first = attemptOf(participant, version);
    Attempt second = attemptOf(participant, version);
    record(version, first);

    Attempt recorded = record(version, second);

    assertThat(recorded).isEqualTo(second);
    assertStored(first);
    assertStored(second);
    assertCounted(tally(version, first));
  }

  @Test
  void aRepeatedAttemptThatDoesNotCountIsTheStoredOne() {
    RandomKey participant = newKey();
    Attempt first = attemptOf(participant, version);
    Attempt second = attemptOf(participant, version);
    record(version, first);
    record(version, second);

    assertThat(record(version, second)).isEqualTo(stored(second));
    assertThat(record(version, first)).isEqualTo(stored(first));
    assertCounted(tally(version, first));
  }

  @Test
  void aParticipantOfOneQuizIsAnotherInTheNext() {
    RandomKey participant = newKey();
    QuizVersion other = version(new QuizId(newId()), 1);
    Attempt here = attemptOf(participant, version);
    Attempt there = attemptOf(participant, other);

    record(version, here);
    record(other, there);

    assertCounted(tally(version, here));
    Eventually.holds(
        () -> assertThat(tallies().of(other.quiz(), 1)).isEqualTo(tally(other, there)));
  }

  @Test
  void aParticipantCountsOnceInAllVersionsOfAQuiz() {
    RandomKey participant = newKey();
    QuizVersion next = version(version.quiz(), 2);
    Attempt first = attemptOf(participant, version);

    record(version, first);
    record(next, attemptOf(participant, next));

    assertCounted(tally(version, first));
    assertThat(items(engagement(), EngagementTable.countersPartition(version.quiz(), 2))).isEmpty();
  }

  @Test
  void twentyAttemptsOfAParticipantAtOnceCountOnce() throws Exception {
    RandomKey participant = newKey();
    Map<String, Response> responses = responses(version);
    List<Attempt> all =
        IntStream.range(0, 20)
            .mapToObj(
                i -> attempt(version, newKey(), "digest", Optional.of(participant), responses))
            .toList();

    List<Attempt> recorded = AtOnce.of(all.size(), i -> record(version, all.get(i)));

    assertThat(recorded).isEqualTo(all);
    all.forEach(this::assertStored);
    assertCounted(tally(version, all.get(0)));
  }

  @Test
  void twentyAttemptsWithOneIdAtOnceAreOne() throws Exception {
    Attempt attempt = attempt(version, responses(version));

    List<Attempt> recorded = AtOnce.of(20, i -> record(version, attempt));

    assertThat(recorded).containsOnly(attempt);
    assertCounted(tally(version, attempt));
  }

  /** No name of a counter may be a reserved word of DynamoDB. */
  @Test
  void everyQuestionOfALongQuizIsCounted() {
    assertAllCounted(
        IntStream.range(0, 31).mapToObj(i -> Quizzes.words(false, "word")).toArray(Task[]::new));
  }

  @Test
  void everyMarkOfQuestionsWithManyOptionsIsCounted() {
    assertAllCounted(
        IntStream.range(0, 22)
            .mapToObj(
                i ->
                    i == 15 || i == 21
                        ? Quizzes.choice(true, 1, options(16))
                        : Quizzes.words(false, "word"))
            .toArray(Task[]::new));
  }

  private void assertAllCounted(Task... tasks) {
    Quiz text = Quizzes.quiz(Scoring.NET, tasks);
    assertThat(QuizLimits.excess(text)).isEmpty();
    version = QuizVersion.of(new QuizId(newId()), 1, text, Quizzes.counting());
    Map<String, Response> responses = new HashMap<>();
    for (IdentifiedQuestion question : version.questions()) {
      responses.put(
          question.id(),
          question.parts().isEmpty()
              ? new Response.Entered("word")
              : new Response.Picked(question.parts()));
    }
    Attempt attempt = attempt(version, responses);

    record(version, attempt);

    assertCounted(tally(version, attempt));
  }

  private static String[] options(int count) {
    return IntStream.range(0, count).mapToObj(i -> "option " + i).toArray(String[]::new);
  }

  private void assertStored(Attempt attempt) {
    Eventually.holds(() -> assertThat(attempts().find(attempt.id())).contains(stored(attempt)));
  }

  private void assertCounted(Tally tally) {
    Eventually.holds(() -> assertThat(tallies().of(version.quiz(), 1)).isEqualTo(tally));
  }
}
