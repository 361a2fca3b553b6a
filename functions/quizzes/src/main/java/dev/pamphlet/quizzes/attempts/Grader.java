package dev.pamphlet.quizzes.attempts;

import dev.pamphlet.quizzes.Graded;
import dev.pamphlet.quizzes.GradedQuestion;
import dev.pamphlet.quizzes.IdentifiedQuestion;
import dev.pamphlet.quizzes.Question;
import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.Response;
import dev.pamphlet.quizzes.Scoring;
import dev.pamphlet.quizzes.Task;
import dev.pamphlet.quizzes.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Grades answers by their version alone. Points are thousandths of a question, rounded once for
 * each question, half up.
 *
 * <p>With the set {@code S} of ticked options, the right ones {@code C} and the wrong ones {@code
 * W}: net scoring gives {@code max(0, (|S∩C| − |S∩W|) / |C|)}; exact scoring full marks for {@code
 * S = C}; balanced scoring {@code max(0, |S∩C|/|C| − |S∩W|/|W|)}; weighted scoring the sum of the
 * weights of {@code S}, limited to between none and all marks, as Moodle grades multiple answers.
 * An ordering gives the share of items that have their right successor (Moodle's "relative to next
 * item, excluding last"); a matching gives the share of right pairs.
 */
public final class Grader {

  private Grader() {}

  /**
   * Grades answers.
   *
   * @param responses by the ids of their questions; missing ones are skipped
   * @throws InvalidAnswers when any answer does not fit: an unknown id, an answer of another kind,
   *     two ticks where one is allowed
   */
  public static Graded grade(QuizVersion version, Map<String, Response> responses) {
    List<InvalidAnswers.Invalid> invalid = new ArrayList<>();
    responses.keySet().stream()
        .filter(id -> version.question(id).isEmpty())
        .sorted()
        .forEach(id -> invalid.add(new InvalidAnswers.Invalid(id, "there is no such question")));
    List<GradedQuestion> questions = new ArrayList<>();
    for (IdentifiedQuestion question : version.questions()) {
      Optional<Response> response =
          Optional.ofNullable(responses.get(question.id())).filter(given -> !given.isEmpty());
      try {
        questions.add(grade(version.text().scoring(), question, response));
      } catch (AnswerMatcher.Misfit misfit) {
        invalid.add(new InvalidAnswers.Invalid(question.id(), misfit.getMessage()));
      }
    }
    if (!invalid.isEmpty()) {
      throw new InvalidAnswers(version, invalid);
    }
    return new Graded(version, questions);
  }

  private static GradedQuestion grade(
      Scoring scoring, IdentifiedQuestion question, Optional<Response> response) {
    Set<Integer> hits = response.map(given -> AnswerMatcher.of(question, given)).orElse(Set.of());
    return new GradedQuestion(question, response, points(scoring, question.task(), hits), hits);
  }

  private static int points(Scoring scoring, Task task, Set<Integer> hits) {
    return task.match(
        choice -> ticked(choice.several() ? scoring : Scoring.WEIGHTED, choice.options(), hits),
        numeric ->
            weighted(hits.stream().mapToLong(i -> worth(numeric.accepted().get(i).weight()))),
        shortText ->
            weighted(hits.stream().mapToLong(i -> worth(shortText.accepted().get(i).weight()))),
        ordering -> share(hits.size(), ordering.marks()),
        matching -> share(hits.size(), matching.marks()));
  }

  private static int ticked(Scoring scoring, List<Task.Option> options, Set<Integer> hits) {
    int right = (int) options.stream().filter(Grader::isRight).count();
    int wrong = options.size() - right;
    int rightHits = (int) hits.stream().filter(i -> isRight(options.get(i))).count();
    int wrongHits = hits.size() - rightHits;
    return switch (scoring) {
      case NET -> share(rightHits - wrongHits, right);
      case EXACT -> rightHits == right && wrongHits == 0 ? Question.FULL_MARKS : 0;
      case BALANCED ->
          wrong == 0
              ? share(rightHits, right)
              : share((long) rightHits * wrong - (long) wrongHits * right, (long) right * wrong);
      case WEIGHTED -> weighted(hits.stream().mapToLong(i -> worth(options.get(i).weight())));
    };
  }

  private static boolean isRight(Task.Option option) {
    return option.weight().isRight();
  }

  private static long worth(Weight weight) {
    return weight.tenMillionths();
  }

  private static int weighted(LongStream weights) {
    return share(weights.sum(), Weight.FULL.tenMillionths());
  }

  /** This share of the full marks, limited to between none and all. */
  private static int share(long part, long whole) {
    long of = Math.max(0, Math.min(part, whole));
    return (int) ((2 * Question.FULL_MARKS * of + whole) / (2 * whole));
  }
}
