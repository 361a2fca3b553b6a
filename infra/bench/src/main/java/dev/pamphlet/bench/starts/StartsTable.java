package dev.pamphlet.bench.starts;

import dev.pamphlet.template.LambdaFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints what was measured, a line for each function. */
final class StartsTable {

  private static final String LINE = "%-27s %17s %8s %13s %19s %19s %13s %7s";

  private final Map<LambdaFunction, List<Start>> starts;
  private final Samples empty;
  private final Samples reference;

  /**
   * @param starts by function, of the same rounds
   * @param empty the empty handler, one of the functions
   * @param reference the function with which all are compared, one of them
   */
  StartsTable(
      Map<LambdaFunction, List<Start>> starts, LambdaFunction empty, LambdaFunction reference) {
    this.starts = starts;
    this.empty = cold(starts.get(empty));
    this.reference = cold(starts.get(reference));
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        LINE.formatted(
            "",
            "cold start",
            "x empty",
            "x GetSection",
            "restore",
            "CPU/request",
            "peak",
            "memory"));
    lines.add(LINE.formatted("", "ms", "", "", "ms", "ms", "MB", "MB"));
    starts.forEach((function, rounds) -> lines.add(line(function, rounds)));
    return lines;
  }

  private String line(LambdaFunction function, List<Start> rounds) {
    Samples cold = cold(rounds);
    return LINE.formatted(
        function.logicalId(),
        cold.text(0),
        ratio(cold.dividedBy(empty)),
        ratio(cold.dividedBy(reference)),
        Samples.of(rounds, Start::restored).text(1),
        Samples.of(rounds, Start::processor).text(2),
        peak(rounds),
        function.memoryMegabytes());
  }

  private static Samples cold(List<Start> rounds) {
    return Samples.of(rounds, Start::cold);
  }

  private static String ratio(Samples ratios) {
    return String.format(Locale.ROOT, "%.2f", ratios.median());
  }

  private static String peak(List<Start> rounds) {
    return rounds.get(0).megabytes().isEmpty()
        ? "?"
        : Samples.of(rounds, start -> start.megabytes().orElseThrow().doubleValue()).text(0);
  }
}
