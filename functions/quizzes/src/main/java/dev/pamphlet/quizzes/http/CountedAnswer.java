package dev.pamphlet.quizzes.http;

import dev.pamphlet.quizzes.RichText;
import dev.pamphlet.quizzes.Task;
import dev.pamphlet.quizzes.Weight;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One of the answers to a task that statistics count, in words for the editor.
 *
 * @param text an option, an accepted answer, or the two sides of a pair with an arrow between them
 * @param right whether the answer is right
 */
record CountedAnswer(String text, boolean right) {

  /** The counted answers, in the order of the task's {@linkplain Task#marks marks}. */
  static List<CountedAnswer> of(Task task) {
    return task.match(
        choice ->
            choice.options().stream()
                .map(option -> weighted(option.text().markdown(), option.weight()))
                .toList(),
        numeric ->
            numeric.accepted().stream()
                .map(range -> weighted(text(range), range.weight()))
                .toList(),
        shortText ->
            shortText.accepted().stream()
                .map(phrase -> weighted(String.join(" | ", phrase.spellings()), phrase.weight()))
                .toList(),
        ordering ->
            IntStream.range(0, ordering.marks())
                .mapToObj(i -> pair(ordering.items().get(i), ordering.items().get(i + 1)))
                .toList(),
        matching ->
            matching.pairs().stream().map(pair -> pair(pair.left(), pair.right())).toList());
  }

  private static String text(Task.Range range) {
    String low = SolutionJson.plain(range.low());
    String high = SolutionJson.plain(range.high());
    return low.equals(high) ? low : low + ".." + high;
  }

  private static CountedAnswer pair(RichText first, RichText second) {
    return new CountedAnswer(first.markdown() + " -> " + second.markdown(), true);
  }

  private static CountedAnswer weighted(String text, Weight weight) {
    return new CountedAnswer(text, weight.isRight());
  }
}
