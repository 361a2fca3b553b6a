package dev.pamphlet.quizzes.gift;

import dev.pamphlet.markdown.Findings;
import dev.pamphlet.quizzes.Task;
import dev.pamphlet.quizzes.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a task of numbers: {@code n}, {@code n:tolerance} or {@code from..to}; several of them with
 * {@code =} before each, and weights.
 */
final class GiftNumbers {

  private static final String NUMBER = "(-?[0-9]{1,15}(?:\\.[0-9]{1,15})?(?:[eE][+-]?[0-9]{1,2})?)";
  private static final Pattern AROUND = Pattern.compile(NUMBER + "(?:\\s*:\\s*" + NUMBER + ")?");
  private static final Pattern RANGE = Pattern.compile(NUMBER + "\\s*\\.\\.\\s*" + NUMBER);

  private final GiftAnswers answers;
  private final Findings findings;

  GiftNumbers(GiftAnswers answers, Findings findings) {
    this.answers = answers;
    this.findings = findings;
  }

  /** The task; nothing when it cannot be read. */
  Optional<Task> read(Piece numbers) {
    if (numbers.text().equals("0")) {
      return fault(numbers, "a zero alone is taken for nothing; write '=0'");
    }
    List<Piece> marked = numbers.cutBefore("=");
    if (marked.size() == 1) {
      return range(numbers).map(range -> new Task.Numeric(List.of(range)));
    }
    if (!marked.get(0).isBlank()) {
      return fault(numbers, "each of several numbers begins with '='");
    }
    List<Task.Range> ranges = new ArrayList<>();
    for (Piece each : marked.subList(1, marked.size())) {
      range(each.from(1)).ifPresent(ranges::add);
    }
    return ranges.size() < marked.size() - 1
        ? Optional.empty()
        : Optional.of(new Task.Numeric(ranges));
  }

  private Optional<Task.Range> range(Piece written) {
    return answers.answer(written, Weight.FULL).flatMap(this::range);
  }

  private Optional<Task.Range> range(GiftAnswers.Answer answer) {
    String text = answer.text().text();
    Matcher around = AROUND.matcher(text);
    if (around.matches()) {
      BigDecimal middle = new BigDecimal(around.group(1));
      BigDecimal tolerance =
          around.group(2) == null ? BigDecimal.ZERO : new BigDecimal(around.group(2));
      return between(answer, middle.subtract(tolerance), middle.add(tolerance));
    }
    Matcher range = RANGE.matcher(text);
    if (range.matches()) {
      return between(answer, new BigDecimal(range.group(1)), new BigDecimal(range.group(2)));
    }
    return fault(answer.text(), "a number, 'number:tolerance' or 'from..to'");
  }

  private Optional<Task.Range> between(GiftAnswers.Answer answer, BigDecimal low, BigDecimal high) {
    return low.compareTo(high) > 0
        ? fault(answer.text(), "a range goes from the lower number to the higher one")
        : Optional.of(new Task.Range(low, high, answer.weight(), answer.feedback()));
  }

  private <T> Optional<T> fault(Piece piece, String message) {
    findings.fault(piece.at(), Findings.BODY, message);
    return Optional.empty();
  }
}
