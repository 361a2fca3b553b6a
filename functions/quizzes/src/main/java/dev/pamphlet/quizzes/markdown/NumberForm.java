package dev.pamphlet.quizzes.markdown;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that are accepted, as they are written: {@code 16}, {@code 3..5}, {@code 2.5 +- 0.1}. */
record NumberForm(BigDecimal low, BigDecimal high) {

  private static final String NUMBER =
      "([+-]?[0-9]{1,15}(?:\\.[0-9]{1,15})?(?:[eE][+-]?[0-9]{1,2})?)";
  private static final Pattern ONE = Pattern.compile(NUMBER);
  private static final Pattern RANGE = Pattern.compile(NUMBER + "\\s*\\.\\.\\s*" + NUMBER);
  private static final Pattern TOLERANCE = Pattern.compile(NUMBER + "\\s*(?:\\+-|±)\\s*" + NUMBER);

  /** Digits and what stands among those of numbers somewhere: 3,5 and 2 000, 10-20 and 1.2.3. */
  private static final Pattern DIGITS = Pattern.compile("[-+±.,]{0,2}[0-9][-+±0-9.,eE\\s]*");

  /** Two sides of a range or a tolerance, whatever they are. */
  private static final Pattern SIDES = Pattern.compile("(\\S+?)\\s*(?:\\.\\.|\\+-|±)\\s*(\\S+)");

  static Optional<NumberForm> of(String text) {
    Matcher one = ONE.matcher(text);
    if (one.matches()) {
      BigDecimal number = new BigDecimal(text);
      return Optional.of(new NumberForm(number, number));
    }
    Matcher range = RANGE.matcher(text);
    if (range.matches()) {
      return Optional.of(
          new NumberForm(new BigDecimal(range.group(1)), new BigDecimal(range.group(2))));
    }
    Matcher tolerance = TOLERANCE.matcher(text);
    if (tolerance.matches()) {
      BigDecimal middle = new BigDecimal(tolerance.group(1));
      BigDecimal around = new BigDecimal(tolerance.group(2));
      return Optional.of(new NumberForm(middle.subtract(around), middle.add(around)));
    }
    return Optional.empty();
  }

  /** Whether its author may have meant a number, or two, and wrote none. */
  static boolean isAlmost(String text) {
    if (of(text).isPresent()) {
      return false;
    }
    Matcher sides = SIDES.matcher(text);
    return DIGITS.matcher(text).matches()
        || sides.matches()
            && (ONE.matcher(sides.group(1)).matches() || ONE.matcher(sides.group(2)).matches());
  }

  static boolean isRange(String text) {
    return of(text).filter(form -> !form.low().equals(form.high())).isPresent();
  }
}
