package dev.pamphlet.quizzes.gift;

import dev.pamphlet.quizzes.Question;
import dev.pamphlet.quizzes.RichText;
import dev.pamphlet.quizzes.Task;
import dev.pamphlet.quizzes.Weight;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A question in one line, for comparing: {@code Which? one[a=100 (Yes.), b=0] Because.} */
final class Shown {

  private Shown() {}

  static String of(Question question) {
    String shown =
        question.prompt().html()
            + " "
            + of(question.task())
            + question.explanation().map(text -> " " + text.html()).orElse("");
    return shown.replace("&#61;", "=");
  }

  private static String of(Task task) {
    if (task instanceof Task.Choice choice) {
      return (choice.several() ? "several" : "one")
          + list(
              choice.options(),
              option -> worth(option.text().html(), option.weight(), option.feedback()));
    }
    if (task instanceof Task.Numeric numeric) {
      return "number"
          + list(
              numeric.accepted(),
              range ->
                  worth(
                      plain(range.low()) + ".." + plain(range.high()),
                      range.weight(),
                      range.feedback()))
          + otherwise(numeric.otherwise());
    }
    if (task instanceof Task.ShortText text) {
      return "text"
          + list(
              text.accepted(),
              phrase ->
                  worth(String.join("|", phrase.spellings()), phrase.weight(), phrase.feedback()))
          + otherwise(text.otherwise());
    }
    Task.Matching matching = (Task.Matching) task;
    return "matching"
        + list(matching.pairs(), pair -> pair.left().html() + "->" + pair.right().html())
        + matching.decoys().stream().map(RichText::html).collect(Collectors.joining(",", "", ""));
  }

  private static String otherwise(Optional<RichText> feedback) {
    return feedback.map(said -> " else (" + said.html() + ")").orElse("");
  }

  private static <T> String list(List<T> all, Function<T, String> shown) {
    return all.stream().map(shown).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String worth(String text, Weight weight, Optional<RichText> feedback) {
    return text
        + "="
        + plain(BigDecimal.valueOf(weight.tenMillionths(), 5))
        + feedback.map(said -> " (" + said.html() + ")").orElse("");
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
