package dev.pamphlet.quizzes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers as people write them: digits of any script, a point or a comma before the decimals,
 * thousands separated by spaces, apostrophes, commas or points, any dash as a minus, a trailing per
 * cent sign, an exponent of two digits.
 */
public final class Numerals {

  /** More digits than anybody needs, but few enough to compute with. */
  private static final int MAX_LENGTH = 200;

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern MINUS = Pattern.compile("[\u2010-\u2015\u2212\ufe63\uff0d]");
  private static final Pattern APOSTROPHE = Pattern.compile("[\u2018\u2019\u02bc\uff07]");
  private static final Pattern POINT = Pattern.compile("\uff0e");
  private static final Pattern COMMA = Pattern.compile("[\uff0c\u066b]");
  private static final Pattern PER_CENT = Pattern.compile("[\uff05\u066a]");

  /** Groups as in 1 000 000, or in India 10,00,000. */
  private static final String GROUPS = "[0-9]{1,3}(?:%1$s[0-9]{2,3})*%1$s[0-9]{3}";

  private static final Pattern NUMBER =
      Pattern.compile("([+-]?) ?([0-9.,' \u066c]*[0-9][.,]?)(?:[eE]([+-]?[0-9]{1,2}))? ?%?");

  private static final Pattern PLAIN = Pattern.compile("[0-9]+");
  private static final Pattern DECIMAL = Pattern.compile("([0-9]*)([.,])([0-9]*)");
  private static final Pattern EITHER = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");

  private static final Pattern SPACED =
      Pattern.compile(("(" + GROUPS + ")(?:[.,]([0-9]+))?").formatted("[ '\u066c]"));
  private static final Pattern WITH_COMMAS =
      Pattern.compile(("(" + GROUPS + ")(?:\\.([0-9]+))?").formatted(","));
  private static final Pattern WITH_POINTS =
      Pattern.compile(("(" + GROUPS + ")(?:,([0-9]+))?").formatted("\\."));

  private Numerals() {}

  /**
   * The readings of a text as a number: none, one, or two if a mark before three digits may
   * separate decimals or thousands; the decimal number is first (1,000 is 1 or 1000).
   */
  public static List<BigDecimal> readings(String text) {
    Matcher number = NUMBER.matcher(normalised(text));
    if (text.length() > MAX_LENGTH || !number.matches()) {
      return List.of();
    }
    boolean negative = number.group(1).equals("-");
    int exponent = number.group(3) == null ? 0 : Integer.parseInt(number.group(3));
    return unsigned(number.group(2)).stream()
        .map(value -> (negative ? value.negate() : value).scaleByPowerOfTen(exponent))
        .toList();
  }

  /** The text with the digits of any script replaced by ASCII digits. */
  static String inAscii(String text) {
    StringBuilder ascii = new StringBuilder();
    text.codePoints()
        .map(
            character ->
                Character.getType(character) == Character.DECIMAL_DIGIT_NUMBER
                    ? '0' + Character.digit(character, 10)
                    : character)
        .forEach(ascii::appendCodePoint);
    return ascii.toString();
  }

  private static String normalised(String text) {
    String line = SPACE.matcher(inAscii(text)).replaceAll(" ").strip();
    line = MINUS.matcher(line).replaceAll("-").replace('\uff0b', '+');
    line = APOSTROPHE.matcher(line).replaceAll("'");
    line = COMMA.matcher(POINT.matcher(line).replaceAll(".")).replaceAll(",");
    return PER_CENT.matcher(line).replaceAll("%");
  }

  private static List<BigDecimal> unsigned(String digits) {
    if (PLAIN.matcher(digits).matches()) {
      return List.of(new BigDecimal(digits));
    }
    Matcher decimal = DECIMAL.matcher(digits);
    if (decimal.matches()) {
      BigDecimal value = number(decimal.group(1), decimal.group(3));
      return EITHER.matcher(digits).matches()
          ? List.of(value, new BigDecimal(decimal.group(1) + decimal.group(3)))
          : List.of(value);
    }
    return grouped(SPACED, digits)
        .or(() -> grouped(WITH_COMMAS, digits))
        .or(() -> grouped(WITH_POINTS, digits))
        .map(List::of)
        .orElse(List.of());
  }

  private static Optional<BigDecimal> grouped(Pattern form, String digits) {
    Matcher found = form.matcher(digits);
    if (!found.matches()) {
      return Optional.empty();
    }
    String decimals = found.group(2) == null ? "" : found.group(2);
    return Optional.of(number(found.group(1).replaceAll("[^0-9]", ""), decimals));
  }

  private static BigDecimal number(String whole, String decimals) {
    return new BigDecimal(
        (whole.isEmpty() ? "0" : whole) + (decimals.isEmpty() ? "" : "." + decimals));
  }
}
