package dev.pamphlet.quizzes.gift;

import dev.pamphlet.markdown.Findings;
import dev.pamphlet.quizzes.RichText;
import dev.pamphlet.quizzes.Task;
import dev.pamphlet.quizzes.Weight;
import dev.pamphlet.quizzes.markdown.TextRenderer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a numeric task: {@code n}, {@code n:tolerance} or {@code from..to}; several of them with
 * {@code =} before each, and weights. After a {@code ~} comes feedback for every other number, as
 * Moodle's exporter writes it.
 */
final class GiftNumbers {

  private static final String NUMBER =
      "([+-]?(?:[0-9]{1,20}(?:\\.[0-9]{1,20})?|\\.[0-9]{1,20})(?:[eE][+-]?[0-9]{1,2})?)";
  private static final Pattern AROUND = Pattern.compile(NUMBER + "(?:\\s*:\\s*" + NUMBER + ")?");
  private static final Pattern RANGE = Pattern.compile(NUMBER + "\\s*\\.\\.\\s*" + NUMBER);
  private static final String ACCEPTED = "=";
  private static final String ANY_OTHER = "~";

  private final TextFormat format;
  private final TextRenderer renderer;
  private final Findings findings;

  GiftNumbers(TextFormat format, TextRenderer renderer, Findings findings) {
    this.format = format;
    this.renderer = renderer;
    this.findings = findings;
  }

  /** The task; empty if it has a fault. */
  Optional<Task> read(Piece written) {
    int other = written.indexOf(ANY_OTHER);
    if (other < 0) {
      return read(written, Optional.empty());
    }
    return GiftAnswer.of(written.from(other + 1).strip(), Weight.NONE, findings)
        .filter(this::isForAnyOther)
        .flatMap(answer -> read(written.between(0, other), answer.feedback(format, renderer)));
  }

  /** Moodle drops a number after '~' silently, so the number would be wrong. */
  private boolean isForAnyOther(GiftAnswer answer) {
    if (answer.isEmpty() || answer.isCatchAll()) {
      return true;
    }
    fault(
        answer.text(),
        "only feedback stands behind '~' among numbers: write '~#feedback' for every other number,"
            + " and '=' before a number that is accepted");
    return false;
  }

  private Optional<Task> read(Piece written, Optional<RichText> otherwise) {
    Piece numbers = written.strip();
    if (numbers.text().equals("0")) {
      return fault(numbers, "Moodle takes a zero alone for no answer; write '=0'");
    }
    List<Piece> marked = numbers.cutBefore(ACCEPTED);
    if (marked.size() == 1) {
      return ranges(List.of(numbers), otherwise);
    }
    if (!marked.get(0).isBlank()) {
      return fault(numbers, "the first number has no mark: write '=' before each of them");
    }
    return ranges(marked.stream().skip(1).map(piece -> piece.from(1).strip()).toList(), otherwise);
  }

  private Optional<Task> ranges(List<Piece> numbers, Optional<RichText> otherwise) {
    List<Task.Range> ranges = new ArrayList<>();
    Optional<RichText> said = otherwise;
    int catchAlls = 0;
    for (int i = 0; i < numbers.size(); i++) {
      boolean last = i > 0 && i == numbers.size() - 1;
      Optional<GiftAnswer> catchAll =
          last ? GiftAnswer.catchAll(numbers.get(i), findings) : Optional.empty();
      if (catchAll.isPresent()) {
        catchAlls++;
        said = catchAll.get().feedback(format, renderer).or(() -> otherwise);
      } else {
        GiftAnswer.of(numbers.get(i), Weight.FULL, findings)
            .flatMap(this::range)
            .ifPresent(ranges::add);
      }
    }
    return ranges.size() + catchAlls < numbers.size()
        ? Optional.empty()
        : Optional.of(new Task.Numeric(ranges, said));
  }

  private Optional<Task.Range> range(GiftAnswer answer) {
    String text = Escapes.resolve(TextFormat.withoutWord(answer.text()).text()).strip();
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
    return fault(
        answer.text(),
        "not a number, which Moodle takes for any answer: write it with digits and a point, 3.5,"
            + " 3.5:0.1 or 3..4");
  }

  private Optional<Task.Range> between(GiftAnswer answer, BigDecimal low, BigDecimal high) {
    return low.compareTo(high) > 0
        ? fault(answer.text(), "this range goes from the higher number to the lower one")
        : Optional.of(
            new Task.Range(low, high, answer.weight(), answer.feedback(format, renderer)));
  }

  private <T> Optional<T> fault(Piece piece, String message) {
    findings.fault(piece.at(), Findings.BODY, message);
    return Optional.empty();
  }
}
