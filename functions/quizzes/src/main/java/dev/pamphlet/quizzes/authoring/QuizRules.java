package dev.pamphlet.quizzes.authoring;

import dev.pamphlet.quizzes.Quiz;
import dev.pamphlet.quizzes.Response;
import dev.pamphlet.quizzes.RichText;
import dev.pamphlet.quizzes.Scoring;
import dev.pamphlet.quizzes.Spelling;
import dev.pamphlet.quizzes.Task;
import dev.pamphlet.quizzes.Weight;
import dev.pamphlet.quizzes.statistics.Tally;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What holds of every quiz, however it is written. Each rule says what breaks it, if anything. */
public final class QuizRules {

  /** The keys of a counter's item, and the number of its format, in bytes. */
  private static final int KEYS = 80;

  /** The most that a counter's item may take: two write units, four in a transaction. */
  public static final int MAX_COUNTERS = 2_048;

  private QuizRules() {}

  /** Whether its attempts can be counted. */
  public static Optional<String> ofQuiz(Quiz quiz) {
    if (quiz.questions().isEmpty()) {
      return Optional.of("a quiz has a question");
    }
    if (quiz.questions().size() > Quiz.MAX_QUESTIONS) {
      return Optional.of("a quiz has at most " + Quiz.MAX_QUESTIONS + " questions");
    }
    int counters = Tally.largestSize(quiz) + KEYS;
    return counters <= MAX_COUNTERS
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "its counters would take %,d bytes, and %,d are the most: fewer questions, or"
                    + " fewer answers to them",
                counters,
                MAX_COUNTERS));
  }

  /** Whether a task has an answer, and one only that deserves full marks. */
  public static Optional<String> ofTask(Task task, Scoring scoring) {
    if (task.marks() > Task.MAX_PARTS || task.parts().size() > Task.MAX_PARTS) {
      return Optional.of("a question has at most " + Task.MAX_PARTS + " answers");
    }
    if (task instanceof Task.Choice choice) {
      return ofChoice(choice, scoring);
    }
    if (task instanceof Task.Numeric numeric) {
      return ofWeights(numeric.accepted().stream().map(Task.Range::weight).toList());
    }
    if (task instanceof Task.ShortText text) {
      return ofShortText(text);
    }
    if (task instanceof Task.Ordering ordering) {
      return ordering.items().size() < 2
          ? Optional.of("an order has at least two items")
          : unlike(ordering.items(), "an item stands once");
    }
    return ofMatching((Task.Matching) task);
  }

  private static Optional<String> ofChoice(Task.Choice choice, Scoring scoring) {
    List<Weight> weights = choice.options().stream().map(Task.Option::weight).toList();
    if (weights.size() < 2) {
      return Optional.of("a choice has at least two options");
    }
    Optional<String> twice =
        unlike(choice.options().stream().map(Task.Option::text).toList(), "an option stands once");
    if (twice.isPresent()) {
      return twice;
    }
    if (choice.several() && scoring == Scoring.WEIGHTED) {
      return Weight.reachFull(weights)
          ? Optional.empty()
          : Optional.of("the weights of the right options add up to full marks");
    }
    return ofWeights(weights);
  }

  private static Optional<String> ofWeights(List<Weight> weights) {
    if (weights.stream().noneMatch(Weight::isRight)) {
      return Optional.of("a question has a right answer");
    }
    return weights.stream().anyMatch(Weight::isFull)
        ? Optional.empty()
        : Optional.of("an answer is worth full marks");
  }

  private static Optional<String> ofShortText(Task.ShortText text) {
    for (Task.Phrase phrase : text.accepted()) {
      for (String spelling : phrase.spellings()) {
        if (spelling.length() > Response.Entered.MAX_LENGTH) {
          return Optional.of(
              "words to type have at most " + Response.Entered.MAX_LENGTH + " characters");
        }
        if (Spelling.isNothing(spelling, phrase.exact())) {
          return Optional.of("words to type have a letter, a digit or a sign");
        }
      }
    }
    return ofWeights(text.accepted().stream().map(Task.Phrase::weight).toList());
  }

  private static Optional<String> ofMatching(Task.Matching matching) {
    if (matching.pairs().size() < 2) {
      return Optional.of("a matching has at least two pairs");
    }
    if (matching.rights().size() < 2) {
      return Optional.of("the right sides of a matching differ");
    }
    return unlike(matching.lefts(), "a left side stands once");
  }

  private static Optional<String> unlike(List<RichText> texts, String rule) {
    Set<String> once = new HashSet<>();
    return texts.stream().allMatch(text -> once.add(text.markdown()))
        ? Optional.empty()
        : Optional.of(rule);
  }
}
