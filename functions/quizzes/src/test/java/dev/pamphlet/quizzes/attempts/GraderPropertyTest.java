package dev.pamphlet.quizzes.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.quizzes.Graded;
import dev.pamphlet.quizzes.IdentifiedQuestion;
import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.Quizzes;
import dev.pamphlet.quizzes.RandomQuizzes;
import dev.pamphlet.quizzes.Response;
import dev.pamphlet.quizzes.Scoring;
import dev.pamphlet.quizzes.Task;
import dev.pamphlet.quizzes.Weight;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Invariants of grading, and an oracle that computes the formulas directly. */
class GraderPropertyTest {

  @Property
  void aScoreIsFromNothingToAll(@ForAll long seed) {
    Random random = new Random(seed);
    QuizVersion version = RandomQuizzes.version(random);

    Graded graded = Grader.grade(version, RandomQuizzes.responses(version, random));

    assertThat(graded.points()).isBetween(0, version.text().maxPoints());
    assertThat(graded.percent()).isBetween(0, 100);
    assertThat(graded.questions())
        .allMatch(question -> question.points() >= 0 && question.points() <= 1_000)
        .allMatch(question -> question.response().isPresent() || question.points() == 0);
  }

  @Property
  void tickingEverythingNeverBeatsChoosingRight(
      @ForAll Scoring scoring,
      @ForAll @IntRange(min = 1, max = 6) int right,
      @ForAll @IntRange(min = 0, max = 6) int wrong) {
    QuizVersion version = Quizzes.version(scoring, choice(scoring, right, wrong));
    List<Integer> all = IntStream.range(0, right + wrong).boxed().toList();
    int best = points(version, all.subList(0, right));

    assertThat(best).isEqualTo(1_000);
    assertThat(points(version, all)).isLessThanOrEqualTo(best);
  }

  @Property
  void theOrderInWhichAnswersComeDoesNotMatter(@ForAll long seed) {
    Random random = new Random(seed);
    QuizVersion version = RandomQuizzes.version(random);
    Map<String, Response> responses = RandomQuizzes.responses(version, random);

    assertThat(Grader.grade(version, shuffled(version, responses, random)).points())
        .isEqualTo(Grader.grade(version, responses).points());
  }

  /** Every subset of up to six options, under every scoring, against fractions rounded once. */
  @Property(tries = 200)
  void everySelectionGivesWhatTheFormulaSays(
      @ForAll Scoring scoring,
      @ForAll @IntRange(min = 1, max = 3) int right,
      @ForAll @IntRange(min = 0, max = 3) int wrong) {
    QuizVersion version = Quizzes.version(scoring, choice(scoring, right, wrong));
    Task.Choice task = (Task.Choice) version.questions().get(0).task();

    for (int bits = 0; bits < 1 << (right + wrong); bits++) {
      Set<Integer> ticked = new HashSet<>();
      for (int i = 0; i < right + wrong; i++) {
        if ((bits & 1 << i) != 0) {
          ticked.add(i);
        }
      }
      assertThat(points(version, List.copyOf(ticked)))
          .as("%s, %d right, %d wrong, ticked %s", scoring, right, wrong, ticked)
          .isEqualTo(oracle(scoring, task, right, wrong, ticked));
    }
  }

  private static int oracle(
      Scoring scoring, Task.Choice task, int right, int wrong, Set<Integer> ticked) {
    BigDecimal hits = BigDecimal.valueOf(ticked.stream().filter(i -> i < right).count());
    BigDecimal misses = BigDecimal.valueOf(ticked.size()).subtract(hits);
    BigDecimal share =
        switch (scoring) {
          case NET -> over(hits.subtract(misses), right);
          case EXACT ->
              hits.intValue() == right && misses.signum() == 0 ? BigDecimal.ONE : BigDecimal.ZERO;
          case BALANCED ->
              over(hits, right).subtract(wrong == 0 ? BigDecimal.ZERO : over(misses, wrong));
          case WEIGHTED ->
              ticked.stream()
                  .map(i -> BigDecimal.valueOf(task.options().get(i).weight().tenMillionths(), 7))
                  .reduce(BigDecimal.ZERO, BigDecimal::add);
        };
    return share
        .max(BigDecimal.ZERO)
        .min(BigDecimal.ONE)
        .movePointRight(3)
        .setScale(9, RoundingMode.HALF_UP)
        .setScale(0, RoundingMode.HALF_UP)
        .intValue();
  }

  private static BigDecimal over(BigDecimal part, int whole) {
    return part.divide(BigDecimal.valueOf(whole), new MathContext(40));
  }

  /** Weights that add up to the whole, and penalties for the other options. */
  private static Task.Choice choice(Scoring scoring, int right, int wrong) {
    List<Task.Option> options = new ArrayList<>();
    for (int i = 0; i < right + wrong; i++) {
      Weight weight = i < right ? Weight.FULL : Weight.NONE;
      if (scoring == Scoring.WEIGHTED) {
        weight = new Weight(i < right ? ceiling(10_000_000, right) : -1_666_667);
      }
      options.add(new Task.Option(Quizzes.text("option " + i), weight, false, Optional.empty()));
    }
    return new Task.Choice(true, options);
  }

  private static int ceiling(int part, int whole) {
    return (part + whole - 1) / whole;
  }

  private static int points(QuizVersion version, List<Integer> ticks) {
    IdentifiedQuestion question = version.questions().get(0);
    return Grader.grade(
            version,
            Map.of(
                question.id(),
                new Response.Picked(ticks.stream().map(question.parts()::get).toList())))
        .points();
  }

  /** Ticks, pairs and questions in another order; only the answer to an order keeps its own. */
  private static Map<String, Response> shuffled(
      QuizVersion version, Map<String, Response> responses, Random random) {
    List<String> ids = new ArrayList<>(responses.keySet());
    Collections.shuffle(ids, random);
    Map<String, Response> shuffled = new LinkedHashMap<>();
    for (String id : ids) {
      Response response = responses.get(id);
      if (version.question(id).orElseThrow().task() instanceof Task.Choice) {
        List<String> parts = new ArrayList<>(((Response.Picked) response).parts());
        Collections.shuffle(parts, random);
        response = new Response.Picked(parts);
      }
      shuffled.put(id, response);
    }
    return shuffled;
  }

  /** The answers to a question are independent of those to others: totals are sums. */
  @Property
  void aTotalIsTheSumOfItsQuestions(@ForAll long seed) {
    Random random = new Random(seed);
    QuizVersion version = RandomQuizzes.version(random);
    Map<String, Response> responses = RandomQuizzes.responses(version, random);

    int sum = 0;
    for (Map.Entry<String, Response> each : responses.entrySet()) {
      sum += Grader.grade(version, new HashMap<>(Map.of(each.getKey(), each.getValue()))).points();
    }

    assertThat(Grader.grade(version, responses).points()).isEqualTo(sum);
  }
}
