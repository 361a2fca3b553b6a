package dev.pamphlet.quizzes;

import dev.pamphlet.platform.InvalidValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The share of a question's full marks that an answer gives; negative for a penalty.
 *
 * @param tenMillionths of the full marks, so that a third given as 33.33333 % is a whole number
 */
public record Weight(int tenMillionths) {

  private static final int WHOLE = 10_000_000;
  private static final BigDecimal PER_CENT = BigDecimal.valueOf(WHOLE / 100);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Full marks. */
  public static final Weight FULL = new Weight(WHOLE);

  /** No marks. */
  public static final Weight NONE = new Weight(0);

  /**
   * @throws InvalidValue for less than -100 or more than 100 per cent
   */
  public Weight {
    if (Math.abs(tenMillionths) > WHOLE) {
      throw invalid();
    }
  }

  /**
   * A weight in per cent, to five decimals.
   *
   * @throws InvalidValue for less than -100 or more than 100
   */
  public static Weight ofPercent(BigDecimal percent) {
    if (percent.abs().compareTo(HUNDRED) > 0) {
      throw invalid();
    }
    return new Weight(percent.multiply(PER_CENT).setScale(0, RoundingMode.HALF_UP).intValue());
  }

  /**
   * Whether the weights of right answers add up to full marks, within a thousandth: a third has no
   * exact decimal form.
   */
  public static boolean reachFull(List<Weight> weights) {
    return Math.abs(sumOfTenMillionths(weights) - WHOLE) <= WHOLE / 1_000;
  }

  /** The sum of the weights of right answers, in per cent. */
  public static BigDecimal sumOfRight(List<Weight> weights) {
    return BigDecimal.valueOf(sumOfTenMillionths(weights), 5).stripTrailingZeros();
  }

  private static long sumOfTenMillionths(List<Weight> weights) {
    return weights.stream().filter(Weight::isRight).mapToLong(Weight::tenMillionths).sum();
  }

  /** Whether an answer of this weight is right, at least in part. */
  public boolean isRight() {
    return tenMillionths > 0;
  }

  /** Whether an answer of this weight is worth the full marks by itself. */
  public boolean isFull() {
    return tenMillionths == WHOLE;
  }

  private static InvalidValue invalid() {
    return new InvalidValue("a weight from -100 to 100 per cent");
  }
}
