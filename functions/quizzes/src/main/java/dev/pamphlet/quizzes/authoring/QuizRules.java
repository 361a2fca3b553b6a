package dev.pamphlet.quizzes.authoring;

import dev.pamphlet.quizzes.Response;
import dev.pamphlet.quizzes.RichText;
import dev.pamphlet.quizzes.Scoring;
import dev.pamphlet.quizzes.Spelling;
import dev.pamphlet.quizzes.Task;
import dev.pamphlet.quizzes.Weight;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules that every question has to keep, in any format. */
public final class QuizRules {

  private QuizRules() {}

  /** The first fault of a task, such as that nobody could get full marks; empty if it has none. */
  public static Optional<String> ofTask(Task task, Scoring scoring) {
    int answers = Math.max(task.marks(), task.parts().size());
    if (answers > Task.MAX_PARTS) {
      return Optional.of(
          "%d answers, and a question has at most %d".formatted(answers, Task.MAX_PARTS));
    }
    return task.match(
        choice -> ofChoice(choice, scoring),
        numeric -> ofWeights(numeric.accepted().stream().map(Task.Range::weight).toList()),
        QuizRules::ofShortText,
        QuizRules::ofOrdering,
        QuizRules::ofMatching);
  }

  private static Optional<String> ofChoice(Task.Choice choice, Scoring scoring) {
    List<Weight> weights = choice.options().stream().map(Task.Option::weight).toList();
    if (weights.size() < 2) {
      return Optional.of("there is no choice between fewer than two options");
    }
    Optional<String> twice =
        unlike(
            choice.options().stream().map(Task.Option::text).toList(), "two options read the same");
    if (twice.isPresent()) {
      return twice;
    }
    if (choice.several() && scoring == Scoring.WEIGHTED) {
      return ofSum(weights);
    }
    return ofWeights(weights);
  }

  private static Optional<String> ofSum(List<Weight> weights) {
    if (weights.stream().noneMatch(Weight::isRight)) {
      return Optional.of("no answer is right");
    }
    return Weight.reachFull(weights)
        ? Optional.empty()
        : Optional.of(
            "the weights of the right options add up to %s %%, not to 100 %%"
                .formatted(Weight.sumOfRight(weights).toPlainString()));
  }

  private static Optional<String> ofWeights(List<Weight> weights) {
    if (weights.stream().noneMatch(Weight::isRight)) {
      return Optional.of("no answer is right");
    }
    return weights.stream().anyMatch(Weight::isFull)
        ? Optional.empty()
        : Optional.of("no answer is worth 100 %");
  }

  private static Optional<String> ofShortText(Task.ShortText text) {
    for (Task.Phrase phrase : text.accepted()) {
      for (String spelling : phrase.spellings()) {
        if (spelling.length() > Response.Entered.MAX_LENGTH) {
          return Optional.of(
              "an accepted answer has %d characters, and readers can type %d"
                  .formatted(spelling.length(), Response.Entered.MAX_LENGTH));
        }
        if (Spelling.isBlank(spelling, phrase.exact())) {
          return Optional.of(
              "an accepted answer has no letter, digit or sign that a reader could type");
        }
      }
    }
    return ofWeights(text.accepted().stream().map(Task.Phrase::weight).toList());
  }

  private static Optional<String> ofOrdering(Task.Ordering ordering) {
    return ordering.items().size() < 2
        ? Optional.of("an order needs at least two items")
        : unlike(ordering.items(), "two items read the same");
  }

  private static Optional<String> ofMatching(Task.Matching matching) {
    if (matching.pairs().size() < 2) {
      return Optional.of("there is nothing to match with fewer than two pairs");
    }
    if (matching.rights().size() < 2) {
      return Optional.of("all right sides read the same");
    }
    return unlike(matching.lefts(), "two left sides read the same");
  }

  private static Optional<String> unlike(List<RichText> texts, String fault) {
    Set<String> once = new HashSet<>();
    return texts.stream().allMatch(text -> once.add(text.markdown()))
        ? Optional.empty()
        : Optional.of(fault);
  }
}
