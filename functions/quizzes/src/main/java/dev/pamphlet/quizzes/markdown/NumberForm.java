package dev.pamphlet.quizzes.markdown;

import dev.pamphlet.quizzes.Numerals;
import dev.pamphlet.quizzes.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Accepted numbers as authors write them: {@code 16}, {@code 3..5}, {@code 2.5 +- 0.1} or {@code
 * 2.5 ± 0.1}; each number as {@link Numerals} reads it, except that a point is always the decimal
 * point. A dash between two numbers is refused: it may be a range, or a pair such as two years.
 */
record NumberForm(BigDecimal low, BigDecimal high) {

  /** The longest text that a reader can type; the patterns take quadratic time. */
  private static final int MAX_LENGTH = Response.Entered.MAX_LENGTH;

  private static final Pattern RANGE = Pattern.compile("(.+?)\\s*(?<!\\.)\\.\\.(?!\\.)\\s*(.+)");
  private static final Pattern TOLERANCE = Pattern.compile("(.+?)\\s*(?:\\+-|\\+/-|±)\\s*(.+)");

  /** Digits with the characters that occur in numbers: 10-20, 1.2.3. */
  private static final Pattern DIGITS =
      Pattern.compile(
          "[-+±.,\u2012\u2013\u2212]{0,2}[0-9][-+±0-9.,'\u2019\u2012\u2013\u2212eE%\\s]*");

  /** A number with a short word or a sign, such as a unit or a currency. */
  private static final Pattern WITH_UNIT =
      Pattern.compile(
          "(.*[0-9])(?:\\s+\\p{L}{1,3}[0-9]?|\\s*[\\p{Sc}\u00b0\u2030]\\p{L}?)|\\p{Sc}\\s*(.*[0-9])");

  static Optional<NumberForm> of(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    return number(text)
        .map(number -> new NumberForm(number, number))
        .or(() -> range(text))
        .or(() -> tolerance(text));
  }

  private static Optional<BigDecimal> number(String text) {
    List<BigDecimal> readings = Numerals.readings(text);
    return readings.isEmpty() || isAmbiguous(text)
        ? Optional.empty()
        : Optional.of(readings.get(0));
  }

  /** Whether a comma may separate thousands or decimals, as in 1,000. */
  static boolean isAmbiguous(String text) {
    return Numerals.readings(text).size() > 1 && text.indexOf('.') < 0;
  }

  private static Optional<NumberForm> range(String text) {
    Matcher range = RANGE.matcher(text);
    return range.matches()
        ? number(range.group(1))
            .flatMap(low -> number(range.group(2)).map(high -> new NumberForm(low, high)))
        : Optional.empty();
  }

  private static Optional<NumberForm> tolerance(String text) {
    Matcher tolerance = TOLERANCE.matcher(text);
    return tolerance.matches()
        ? number(tolerance.group(1))
            .flatMap(
                middle ->
                    number(tolerance.group(2))
                        .map(around -> new NumberForm(middle.subtract(around), middle.add(around))))
        : Optional.empty();
  }

  /** Whether it looks like a number or a range but is neither. */
  static boolean isAlmost(String text) {
    if (text.length() > MAX_LENGTH || of(text).isPresent()) {
      return false;
    }
    return DIGITS.matcher(text).matches() || hasNumber(RANGE, text) || hasNumber(TOLERANCE, text);
  }

  private static boolean hasNumber(Pattern form, String text) {
    Matcher sides = form.matcher(text);
    return sides.matches()
        && (number(sides.group(1)).isPresent() || number(sides.group(2)).isPresent());
  }

  /** Whether it is a number with a unit, which readers write in many ways. */
  static boolean hasUnit(String text) {
    Matcher unit = WITH_UNIT.matcher(text);
    return text.length() <= MAX_LENGTH
        && unit.matches()
        && number(unit.group(1) == null ? unit.group(2) : unit.group(1)).isPresent();
  }

  static boolean isRange(String text) {
    return of(text).filter(form -> !form.low().equals(form.high())).isPresent();
  }
}
