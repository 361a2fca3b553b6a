package dev.pamphlet.quizzes.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.platform.json.JsonReader;
import dev.pamphlet.quizzes.Graded;
import dev.pamphlet.quizzes.IdentifiedQuestion;
import dev.pamphlet.quizzes.Quiz;
import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.Quizzes;
import dev.pamphlet.quizzes.Response;
import dev.pamphlet.quizzes.Task;
import dev.pamphlet.quizzes.attempts.Grader;
import dev.pamphlet.quizzes.dynamodb.StoredSamples;
import dev.pamphlet.quizzes.statistics.Tally;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Takes a quiz through its life: it is stored, shown, answered, graded and counted. */
public final class Trial {

  private Trial() {}

  /** Does all of it. Right answers pass, and an empty attempt does not. */
  public static void of(Quiz quiz) {
    QuizVersion version = QuizVersion.of(Quizzes.ID, 1, quiz, Quizzes.counting());
    StoredSamples.found(version);
    JsonReader form = JsonReader.of(FormJson.of(version).document());
    form.skip();
    form.end();

    Graded right = Grader.grade(version, right(version));
    Graded nothing = Grader.grade(version, Map.of());

    assertThat(right.percent()).isBetween(99, 100);
    assertThat(nothing.points()).isZero();
    assertThat(Tally.of(right).plus(Tally.of(nothing)).attempts()).isEqualTo(2);
  }

  private static Map<String, Response> right(QuizVersion version) {
    Map<String, Response> responses = new HashMap<>();
    version.questions().forEach(question -> responses.put(question.id(), right(question)));
    return responses;
  }

  private static Response right(IdentifiedQuestion question) {
    Task task = question.task();
    List<String> parts = question.parts();
    if (task instanceof Task.Choice choice) {
      return new Response.Picked(
          IntStream.range(0, parts.size())
              .filter(
                  i ->
                      choice.several()
                          ? choice.options().get(i).weight().isRight()
                          : choice.options().get(i).weight().isFull())
              .limit(choice.several() ? parts.size() : 1)
              .mapToObj(parts::get)
              .toList());
    }
    if (task instanceof Task.Ordering ordering) {
      return new Response.Picked(
          ordering.items().stream().map(item -> parts.get(task.parts().indexOf(item))).toList());
    }
    if (task instanceof Task.Matching matching) {
      Map<String, String> pairs = new HashMap<>();
      int lefts = matching.pairs().size();
      for (int i = 0; i < lefts; i++) {
        int right = matching.rights().indexOf(matching.pairs().get(i).right());
        pairs.put(parts.get(i), parts.get(lefts + right));
      }
      return new Response.Paired(pairs);
    }
    return new Response.Entered(typed(task));
  }

  private static String typed(Task task) {
    if (task instanceof Task.Numeric numeric) {
      return numeric.accepted().stream()
          .filter(range -> range.weight().isFull())
          .findFirst()
          .map(Trial::within)
          .orElseThrow();
    }
    return ((Task.ShortText) task)
        .accepted().stream()
            .filter(phrase -> phrase.weight().isFull())
            .findFirst()
            .orElseThrow()
            .spellings()
            .get(0);
  }

  /** The shortest number in the range, of those that its author may have written. */
  private static String within(Task.Range range) {
    BigDecimal middle = range.low().add(range.high()).divide(BigDecimal.valueOf(2));
    return Stream.of(range.low(), middle.stripTrailingZeros(), range.high())
        .map(BigDecimal::toString)
        .min(Comparator.comparing(String::length))
        .orElseThrow();
  }
}
