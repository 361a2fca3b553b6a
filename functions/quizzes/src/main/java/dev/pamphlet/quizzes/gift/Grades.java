package dev.pamphlet.quizzes.gift;

import dev.pamphlet.quizzes.Weight;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The weights of Moodle, in per cent (its source, {@code question_bank::fraction_options}), each
 * also as a penalty. A written weight may differ from one of them by less than a thousandth of a
 * per cent.
 */
final class Grades {

  private static final BigDecimal NEAR = new BigDecimal("0.001");

  private static final List<BigDecimal> KNOWN =
      Stream.of(
              "100",
              "90",
              "83.33333",
              "80",
              "75",
              "70",
              "66.66667",
              "60",
              "50",
              "40",
              "33.33333",
              "30",
              "25",
              "20",
              "16.66667",
              "14.28571",
              "12.5",
              "11.11111",
              "10",
              "5",
              "0")
          .map(BigDecimal::new)
          .toList();

  private Grades() {}

  /** The weight of a percentage; empty for one that Moodle does not have. */
  static Optional<Weight> of(BigDecimal percent) {
    BigDecimal nearest = nearest(percent);
    return nearest.subtract(percent).abs().compareTo(NEAR) < 0
        ? Optional.of(Weight.ofPercent(nearest))
        : Optional.empty();
  }

  /** Moodle's nearest percentage. */
  static BigDecimal nearest(BigDecimal percent) {
    BigDecimal nearest =
        KNOWN.stream()
            .min(Comparator.comparing(known -> known.subtract(percent.abs()).abs()))
            .orElseThrow();
    return percent.signum() < 0 ? nearest.negate() : nearest;
  }
}
