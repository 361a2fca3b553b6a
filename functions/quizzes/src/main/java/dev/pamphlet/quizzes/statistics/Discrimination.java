package dev.pamphlet.quizzes.statistics;

import java.math.BigInteger;
import java.util.OptionalInt;

/**
 * The discrimination index: how well a question tells readers who do well in the rest of the quiz
 * from those who do not. All terms are n² times a variance or covariance, hence whole numbers; only
 * the last step rounds.
 */
final class Discrimination {

  private Discrimination() {}

  static OptionalInt index(Tally tally, int question) {
    BigInteger n = BigInteger.valueOf(tally.attempts());
    BigInteger x = BigInteger.valueOf(tally.points(question));
    BigInteger xx = BigInteger.valueOf(tally.squaredPoints(question));
    BigInteger xt = BigInteger.valueOf(tally.pointsTimesTotals(question));
    BigInteger rest = BigInteger.valueOf(tally.points()).subtract(x);
    BigInteger restSquared =
        BigInteger.valueOf(tally.squaredPoints()).subtract(xt.shiftLeft(1)).add(xx);
    BigInteger covariance = n.multiply(xt.subtract(xx)).subtract(x.multiply(rest));
    BigInteger variance = n.multiply(xx).subtract(x.multiply(x));
    BigInteger varianceOfRest = n.multiply(restSquared).subtract(rest.multiply(rest));
    BigInteger variances = variance.multiply(varianceOfRest);
    return variances.signum() == 0
        ? OptionalInt.empty()
        : OptionalInt.of(
            (int) Math.round(100 * covariance.doubleValue() / Math.sqrt(variances.doubleValue())));
  }
}
