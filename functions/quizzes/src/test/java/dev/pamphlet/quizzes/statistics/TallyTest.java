package dev.pamphlet.quizzes.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.quizzes.Graded;
import dev.pamphlet.quizzes.IdentifiedQuestion;
import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.Quizzes;
import dev.pamphlet.quizzes.RandomQuizzes;
import dev.pamphlet.quizzes.Response;
import dev.pamphlet.quizzes.Scoring;
import dev.pamphlet.quizzes.attempts.Grader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tallies, and the statistics computed from them, against the attempts themselves. */
class TallyTest {

  @Property(tries = 50)
  void statisticsAreThoseOfTheAttempts(@ForAll long seed) {
    Random random = new Random(seed);
    QuizVersion version = RandomQuizzes.version(random);
    List<Graded> attempts = attempts(version, random, 30 + random.nextInt(100));
    Statistics statistics = Statistics.of(version, tally(attempts)).orElseThrow();
    List<Integer> totals = attempts.stream().map(Graded::points).toList();

    assertThat(statistics.everyone().mean())
        .isEqualTo(Math.round(100 * mean(totals) / version.text().maxPoints()));
    for (int i = 0; i < version.questions().size(); i++) {
      int question = i;
      List<Integer> points =
          attempts.stream().map(attempt -> attempt.questions().get(question).points()).toList();
      QuestionStatistics shown = statistics.questions().get(i);
      assertThat(shown.facility()).isEqualTo(Math.round(mean(points) / 10));
      assertThat(shown.answers())
          .isEqualTo(
              attempts.stream()
                  .filter(each -> each.questions().get(question).response().isPresent())
                  .count());
      double index = index(points, totals);
      if (Double.isNaN(index)) {
        assertThat(shown.discrimination()).isEmpty();
      } else {
        assertThat(shown.discrimination().getAsInt()).isEqualTo((int) Math.round(index));
      }
    }
  }

  @Property(tries = 50)
  void theScoreOfAnAttemptIsBetterThanThoseBelow(@ForAll long seed) {
    Random random = new Random(seed);
    QuizVersion version = RandomQuizzes.version(random);
    List<Graded> attempts = attempts(version, random, 20 + random.nextInt(50));
    Everyone everyone = Everyone.of(version.questions().size(), tally(attempts)).orElseThrow();

    for (Graded attempt : attempts) {
      long below = attempts.stream().filter(each -> each.percent() < attempt.percent()).count();
      assertThat(everyone.betterThan(attempt.percent()))
          .isEqualTo((int) (100 * below / (attempts.size() - 1)));
    }
    assertThat(everyone.histogram().stream().mapToLong(count -> count).sum())
        .isEqualTo(attempts.size());
  }

  @Test
  void tooFewAttemptsAreNotShown() {
    QuizVersion version = Quizzes.version(Scoring.NET, Quizzes.choice(false, 1, "a", "b"));
    Tally one = Tally.of(Grader.grade(version, Map.of()));
    Tally nineteen = times(19, one);
    Tally twentyNine = times(29, one);

    assertThat(Everyone.of(1, nineteen)).isEmpty();
    assertThat(Everyone.of(1, nineteen.plus(one))).isPresent();
    assertThat(Statistics.of(version, twentyNine)).isEmpty();
    assertThat(Statistics.of(version, twentyNine.plus(one))).isPresent();
  }

  @Test
  void anEditedQuestionDoesNotTakeAlongTheNumbersOfOthers() {
    QuizVersion first =
        Quizzes.version(
            1, Scoring.NET, Quizzes.choice(false, 1, "a", "b"), Quizzes.number("1", "2"));
    QuizVersion second =
        Quizzes.version(
            2, Scoring.NET, Quizzes.choice(false, 1, "a", "b"), Quizzes.number("1", "3"));
    Tally right = times(20, Tally.of(Grader.grade(first, answer(first, "1"))));
    Tally half = times(20, Tally.of(Grader.grade(second, Map.of())));
    Map<QuizVersion, Tally> versions = Map.of(first, right, second, half);

    String unchanged = second.questions().get(0).hash(Scoring.NET);
    String edited = second.questions().get(1).hash(Scoring.NET);

    assertThat(Statistics.across(unchanged, versions))
        .hasValueSatisfying(
            across -> {
              assertThat(across.attempts()).isEqualTo(40);
              assertThat(across.facility()).isEqualTo(50);
              assertThat(across.versions()).containsExactlyInAnyOrder(1, 2);
            });
    assertThat(Statistics.across(edited, versions)).isEmpty();
  }

  @Test
  void questionsToReviewAreFlagged() {
    QuizVersion version =
        Quizzes.version(
            Scoring.NET,
            Quizzes.choice(false, 1, "right", "wrong", "dead"),
            Quizzes.number("1", "1"));
    // The better half ticks the wrong option, the others the right one; all but one know the
    // number.
    List<Graded> attempts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      attempts.add(answered(version, i < 22 ? 1 : 0, i < 39 ? "1" : "2"));
    }

    List<QuestionStatistics> questions =
        Statistics.of(version, tally(attempts)).orElseThrow().questions();

    assertThat(questions.get(0).flags())
        .containsExactly(Flag.DISCRIMINATES_BADLY, Flag.DEAD_OPTION, Flag.CHECK_THE_KEY);
    assertThat(questions.get(1).flags()).contains(Flag.TOO_EASY);
    assertThat(questions.get(0).hits()).containsExactly(18L, 22L, 0L);
  }

  /** Guesses give an index of a few per cent below 0, so it needs many attempts to be a sign. */
  @ParameterizedTest
  @CsvSource({"100, -16, false", "400, -16, true", "400, -5, false", "4000, -5, true"})
  void aNegativeIndexIsFlaggedIfChanceHardlyGivesIt(int attempts, int index, boolean flagged) {
    QuizVersion version =
        Quizzes.version(
            Scoring.NET, Quizzes.choice(false, 1, "a", "b"), Quizzes.choice(false, 1, "a", "b"));
    List<Graded> graded = new ArrayList<>();
    // Half of them tick right in each question; a little less than half of these do so in both.
    int both = attempts / 4 + attempts * index / 400;
    for (int i = 0; i < attempts; i++) {
      boolean first = i < attempts / 2;
      boolean second = first ? i < both : i < attempts - both;
      graded.add(ticked(version, first, second));
    }

    QuestionStatistics question =
        Statistics.of(version, tally(graded)).orElseThrow().questions().get(0);

    assertThat(question.discrimination()).hasValue(index);
    assertThat(question.flags().contains(Flag.CHECK_THE_KEY)).isEqualTo(flagged);
  }

  private static Graded ticked(QuizVersion version, boolean... right) {
    Map<String, Response> responses = new HashMap<>();
    for (int i = 0; i < right.length; i++) {
      IdentifiedQuestion question = version.questions().get(i);
      responses.put(
          question.id(), new Response.Picked(List.of(question.parts().get(right[i] ? 0 : 1))));
    }
    return Grader.grade(version, responses);
  }

  @Test
  void aQuestionThatHardlyAnybodyGetsRightIsFlagged() {
    QuizVersion version = Quizzes.version(Scoring.NET, Quizzes.number("1", "1"));
    List<Graded> attempts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      attempts.add(Grader.grade(version, answer(version, i < 7 ? "1" : "2")));
    }

    assertThat(Statistics.of(version, tally(attempts)).orElseThrow().questions().get(0).flags())
        .containsExactly(Flag.TOO_HARD);
  }

  @Property(tries = 50)
  void aTallyNeverExceedsItsLargestSize(@ForAll long seed) {
    Random random = new Random(seed);
    QuizVersion version = RandomQuizzes.version(random);
    Tally tally = tally(attempts(version, random, 200));

    int size =
        tally.counts().entrySet().stream()
            .mapToInt(
                count ->
                    count.getKey().length() + (count.getValue().toString().length() + 1) / 2 + 1)
            .sum();

    assertThat(size).isLessThanOrEqualTo(Tally.largestSize(version.text()));
  }

  private static Map<String, Response> answer(QuizVersion version, String number) {
    IdentifiedQuestion last = version.questions().get(version.questions().size() - 1);
    IdentifiedQuestion first = version.questions().get(0);
    Response typed = new Response.Entered(number);
    return first == last
        ? Map.of(last.id(), typed)
        : Map.of(first.id(), new Response.Picked(first.parts().subList(0, 1)), last.id(), typed);
  }

  private static Graded answered(QuizVersion version, int option, String number) {
    IdentifiedQuestion choice = version.questions().get(0);
    return Grader.grade(
        version,
        Map.of(
            choice.id(),
            new Response.Picked(List.of(choice.parts().get(option))),
            version.questions().get(1).id(),
            new Response.Entered(number)));
  }

  private static List<Graded> attempts(QuizVersion version, Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Grader.grade(version, RandomQuizzes.responses(version, random)))
        .toList();
  }

  private static Tally tally(List<Graded> attempts) {
    return attempts.stream().map(Tally::of).reduce(Tally.NOTHING, Tally::plus);
  }

  private static Tally times(int count, Tally tally) {
    return IntStream.range(0, count).mapToObj(i -> tally).reduce(Tally.NOTHING, Tally::plus);
  }

  private static double mean(List<Integer> values) {
    return values.stream().mapToInt(value -> value).average().orElseThrow();
  }

  /** The formula itself, on the attempts one by one. */
  private static double index(List<Integer> points, List<Integer> totals) {
    List<Integer> rest =
        IntStream.range(0, points.size()).mapToObj(i -> totals.get(i) - points.get(i)).toList();
    double x = mean(points);
    double r = mean(rest);
    double covariance = 0;
    double variance = 0;
    double varianceOfRest = 0;
    for (int i = 0; i < points.size(); i++) {
      covariance += (points.get(i) - x) * (rest.get(i) - r);
      variance += (points.get(i) - x) * (points.get(i) - x);
      varianceOfRest += (rest.get(i) - r) * (rest.get(i) - r);
    }
    return variance < 1e-6 || varianceOfRest < 1e-6
        ? Double.NaN
        : 100 * covariance / Math.sqrt(variance * varianceOfRest);
  }
}
