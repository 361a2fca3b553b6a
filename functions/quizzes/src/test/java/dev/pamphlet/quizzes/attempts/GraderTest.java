package dev.pamphlet.quizzes.attempts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pamphlet.quizzes.Graded;
import dev.pamphlet.quizzes.IdentifiedQuestion;
import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.Quizzes;
import dev.pamphlet.quizzes.Response;
import dev.pamphlet.quizzes.Scoring;
import dev.pamphlet.quizzes.Task;
import dev.pamphlet.quizzes.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraderTest {

  @ParameterizedTest(name = "{0} of {1} right, {2} of {3} wrong: {4}, {5}, {6}")
  @CsvSource({
    "0, 3, 0, 2,    0,    0,    0",
    "1, 3, 0, 2,  333,    0,  333",
    "2, 3, 0, 2,  667,    0,  667",
    "3, 3, 0, 2, 1000, 1000, 1000",
    "3, 3, 1, 2,  667,    0,  500",
    "3, 3, 2, 2,  333,    0,    0",
    "1, 3, 2, 2,    0,    0,    0",
    "1, 2, 1, 4,    0,    0,  250",
    "2, 2, 0, 0, 1000, 1000, 1000",
  })
  void severalOptionsGiveWhatTheScoringSays(
      int rightHits, int right, int wrongHits, int wrong, int net, int exact, int balanced) {
    Task.Choice task = choice(right, wrong);
    List<Integer> ticks = new ArrayList<>();
    for (int i = 0; i < rightHits; i++) {
      ticks.add(i);
    }
    for (int i = 0; i < wrongHits; i++) {
      ticks.add(right + i);
    }

    assertThat(ticked(Scoring.NET, task, ticks)).isEqualTo(net);
    assertThat(ticked(Scoring.EXACT, task, ticks)).isEqualTo(exact);
    assertThat(ticked(Scoring.BALANCED, task, ticks)).isEqualTo(balanced);
  }

  @Test
  void thirdsOfAWeightAddUpToTheWhole() {
    Weight third = Weight.ofPercent(new BigDecimal("33.33333"));
    Weight minus = Weight.ofPercent(new BigDecimal("-50"));
    Task.Choice task =
        new Task.Choice(
            true,
            List.of(
                Quizzes.option("a", third),
                Quizzes.option("b", third),
                Quizzes.option("c", third),
                Quizzes.option("d", minus)));

    assertThat(ticked(Scoring.WEIGHTED, task, List.of(0, 1, 2))).isEqualTo(1_000);
    assertThat(ticked(Scoring.WEIGHTED, task, List.of(0, 1))).isEqualTo(667);
    assertThat(ticked(Scoring.WEIGHTED, task, List.of(0, 1, 2, 3))).isEqualTo(500);
    assertThat(ticked(Scoring.WEIGHTED, task, List.of(3))).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", " 4.5 ", "5", "5.0", "+4", "4,25", "0.45e1"})
  void aNumberIsReadAsPeopleTypeIt(String typed) {
    QuizVersion version = Quizzes.version(Scoring.NET, Quizzes.number("3", "5"));

    assertThat(points(version, new Response.Entered(typed))).isEqualTo(1_000);
  }

  /** A reader who types 1,000 may mean a thousand or one, and is right if either is. */
  @ParameterizedTest
  @CsvSource({
    "1000, '1,000', 1000",
    "1000, '1.000', 1000",
    "1000, '1 000', 1000",
    "1, '1,000', 1000",
    "3.142, '3.142', 1000",
    "2, '1,000', 0",
  })
  void aThousandIsReadAsPeopleTypeIt(String accepted, String typed, int points) {
    QuizVersion version = Quizzes.version(Scoring.NET, Quizzes.number(accepted, accepted));

    assertThat(points(version, new Response.Entered(typed))).isEqualTo(points);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"NaN", "Infinity", "1e999", "1e1000000", "0x10", "1.2.3", "three", "1 2", "--1"})
  void anythingElseThanANumberIsRefused(String typed) {
    QuizVersion version = Quizzes.version(Scoring.NET, Quizzes.number("3", "5"));

    assertThat(misfit(version, new Response.Entered(typed))).contains("a number");
  }

  @ParameterizedTest
  @CsvSource({
    "false, Elysee,   1000",
    "false, élysée,   1000",
    "false, ÉLYSÉE,   1000",
    "false, '  é l y s é e ', 0",
    "false, elysees,  0",
    "true,  Élysée,   1000",
    "true,  élysée,   0",
    "true,  Elysee,   0",
  })
  void caseAndAccentsMatterOnlyInAnExactPhrase(boolean exact, String typed, int points) {
    QuizVersion version = Quizzes.version(Scoring.NET, Quizzes.words(exact, "other", "Élysée"));

    assertThat(points(version, new Response.Entered(typed))).isEqualTo(points);
  }

  @Test
  void anOrderGivesTheShareOfNeighboursThatAreKept() {
    QuizVersion version = Quizzes.version(Scoring.NET, Quizzes.order("c", "a", "d", "b"));

    assertThat(points(version, order(version, "c", "a", "d", "b"))).isEqualTo(1_000);
    assertThat(points(version, order(version, "a", "d", "b", "c"))).isEqualTo(667);
    assertThat(points(version, order(version, "b", "d", "a", "c"))).isZero();
    assertThat(misfit(version, order(version, "a", "b"))).isEqualTo("an item is missing");
  }

  @Test
  void aMatchingGivesTheShareOfPairsThatAreRight() {
    QuizVersion version =
        Quizzes.version(Scoring.NET, Quizzes.pairs("a", "one", "b", "two", "c", "one"));
    List<String> lefts = version.questions().get(0).parts().subList(0, 3);
    List<String> rights = version.questions().get(0).parts().subList(3, 6);
    String nothing = rights.get(0);
    String one = rights.get(1);
    String two = rights.get(2);

    assertThat(paired(version, Map.of(lefts.get(0), one, lefts.get(1), two, lefts.get(2), one)))
        .isEqualTo(1_000);
    assertThat(paired(version, Map.of(lefts.get(0), one))).isEqualTo(333);
    assertThat(paired(version, Map.of(lefts.get(0), two, lefts.get(2), nothing))).isZero();
    assertThat(misfit(version, new Response.Paired(Map.of(one, lefts.get(0))))).contains("left");
  }

  @Test
  void aQuestionWithoutAnAnswerIsSkipped() {
    QuizVersion version =
        Quizzes.version(
            Scoring.NET, Quizzes.choice(false, 1, "a", "b"), Quizzes.words(false, "word"));
    Map<String, Response> responses = new HashMap<>();
    responses.put(version.questions().get(0).id(), new Response.Picked(List.of()));
    responses.put(version.questions().get(1).id(), new Response.Entered("  "));

    Graded graded = Grader.grade(version, responses);

    assertThat(graded.points()).isZero();
    assertThat(graded.questions()).allMatch(question -> question.response().isEmpty());
  }

  @Test
  void everyAnswerThatDoesNotFitIsNamed() {
    QuizVersion version =
        Quizzes.version(
            Scoring.NET, Quizzes.choice(false, 1, "a", "b"), Quizzes.choice(true, 1, "a", "b"));
    IdentifiedQuestion one = version.questions().get(0);
    IdentifiedQuestion several = version.questions().get(1);

    InvalidAnswers refused =
        catchThrowableOfType(
            InvalidAnswers.class,
            () ->
                Grader.grade(
                    version,
                    Map.of(
                        "nobodys",
                        new Response.Entered("x"),
                        one.id(),
                        new Response.Picked(one.parts()),
                        several.id(),
                        new Response.Picked(one.parts()))));

    assertThat(refused.invalid())
        .extracting(InvalidAnswers.Invalid::question)
        .containsExactlyInAnyOrder("nobodys", one.id(), several.id());
  }

  @Test
  void anAnswerOfAnotherKindDoesNotFit() {
    Response text = new Response.Entered("a");
    Response parts = new Response.Picked(List.of("0000000002"));
    Response pairs = new Response.Paired(Map.of("a", "b"));

    for (Task task : List.of(Quizzes.choice(true, 1, "a", "b"), Quizzes.order("a", "b"))) {
      assertThat(misfit(Quizzes.version(Scoring.NET, task), text)).contains("a list");
      assertThat(misfit(Quizzes.version(Scoring.NET, task), pairs)).contains("a list");
    }
    for (Task task : List.of(Quizzes.number("1", "2"), Quizzes.words(true, "a"))) {
      assertThat(misfit(Quizzes.version(Scoring.NET, task), parts)).contains("a text");
      assertThat(misfit(Quizzes.version(Scoring.NET, task), pairs)).contains("a text");
    }
    QuizVersion matching = Quizzes.version(Scoring.NET, Quizzes.pairs("a", "b", "c", "d"));
    assertThat(misfit(matching, text)).contains("an object");
    assertThat(misfit(matching, parts)).contains("an object");
    assertThat(misfit(matching, new Response.Picked(List.of("x", "x")))).contains("an object");
    assertThat(
            misfit(
                Quizzes.version(Scoring.NET, Quizzes.number("1", "2")),
                new Response.Entered("9".repeat(Response.Entered.MAX_LENGTH + 1))))
        .contains("longer than 200");
  }

  private static Task.Choice choice(int right, int wrong) {
    List<Task.Option> options = new ArrayList<>();
    for (int i = 0; i < right + wrong; i++) {
      options.add(
          new Task.Option(
              Quizzes.text("option " + i),
              i < right ? Weight.FULL : Weight.NONE,
              false,
              Optional.empty()));
    }
    return new Task.Choice(true, options);
  }

  private static int ticked(Scoring scoring, Task task, List<Integer> ticks) {
    QuizVersion version = Quizzes.version(scoring, task);
    List<String> parts = version.questions().get(0).parts();
    return points(version, new Response.Picked(ticks.stream().map(parts::get).toList()));
  }

  private static Response order(QuizVersion version, String... items) {
    IdentifiedQuestion question = version.questions().get(0);
    return new Response.Picked(
        List.of(items).stream()
            .map(item -> question.parts().get(question.task().parts().indexOf(Quizzes.text(item))))
            .toList());
  }

  private static int paired(QuizVersion version, Map<String, String> rights) {
    return points(version, new Response.Paired(rights));
  }

  private static int points(QuizVersion version, Response response) {
    return Grader.grade(version, Map.of(version.questions().get(0).id(), response)).points();
  }

  private static String misfit(QuizVersion version, Response response) {
    return catchThrowableOfType(
            InvalidAnswers.class,
            () -> Grader.grade(version, Map.of(version.questions().get(0).id(), response)))
        .invalid()
        .get(0)
        .reason();
  }
}
