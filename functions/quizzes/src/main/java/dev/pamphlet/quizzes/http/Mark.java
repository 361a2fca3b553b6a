package dev.pamphlet.quizzes.http;

import dev.pamphlet.quizzes.Task;
import dev.pamphlet.quizzes.Weight;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one of a task's marks is called where they are counted.
 *
 * @param right whether meeting it is right
 */
record Mark(String text, boolean right) {

  static List<Mark> of(Task task) {
    if (task instanceof Task.Choice choice) {
      return choice.options().stream()
          .map(option -> weighted(option.text().markdown(), option.weight()))
          .toList();
    }
    if (task instanceof Task.Numeric numeric) {
      return numeric.accepted().stream()
          .map(range -> weighted(text(range), range.weight()))
          .toList();
    }
    if (task instanceof Task.ShortText text) {
      return text.accepted().stream()
          .map(phrase -> weighted(String.join(" | ", phrase.spellings()), phrase.weight()))
          .toList();
    }
    if (task instanceof Task.Ordering ordering) {
      return IntStream.range(0, ordering.marks())
          .mapToObj(
              i -> pair(ordering.items().get(i).markdown(), ordering.items().get(i + 1).markdown()))
          .toList();
    }
    return ((Task.Matching) task)
        .pairs().stream()
            .map(pair -> pair(pair.left().markdown(), pair.right().markdown()))
            .toList();
  }

  private static String text(Task.Range range) {
    String low = SolutionJson.plain(range.low());
    String high = SolutionJson.plain(range.high());
    return low.equals(high) ? low : low + ".." + high;
  }

  private static Mark pair(String first, String second) {
    return new Mark(first + " -> " + second, true);
  }

  private static Mark weighted(String text, Weight weight) {
    return new Mark(text, weight.isRight());
  }
}
