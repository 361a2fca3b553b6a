package dev.pamphlet.bench.starts;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * One value of each round.
 *
 * @param values in the order of the rounds, at least one
 */
record Samples(List<Double> values) {

  Samples {
    values = List.copyOf(values);
  }

  static Samples of(List<Start> rounds, ToDoubleFunction<Start> value) {
    return new Samples(rounds.stream().mapToDouble(value).boxed().toList());
  }

  /**
   * The values as multiples of others. Each is divided by that of the same round, because what else
   * the machine does changes from round to round.
   *
   * @param others of the same rounds
   */
  Samples dividedBy(Samples others) {
    return new Samples(
        IntStream.range(0, values.size())
            .mapToObj(round -> values.get(round) / others.values.get(round))
            .toList());
  }

  /** The value in the middle, or the mean of the two in the middle. */
  double median() {
    List<Double> sorted = values.stream().sorted().toList();
    int size = sorted.size();
    return (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
  }

  /**
   * The median with the smallest and the largest value: {@code 21.5 (20.1-25.0)}.
   *
   * @param digits after the point
   */
  String text(int digits) {
    String number = "%." + digits + "f";
    return String.format(
        Locale.ROOT,
        number + " (" + number + "-" + number + ")",
        median(),
        values.stream().min(Double::compare).orElseThrow(),
        values.stream().max(Double::compare).orElseThrow());
  }
}
