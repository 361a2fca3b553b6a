package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.newsletter.delivery.Totals;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Totals as the index of books stores them: numbers separated by commas, nothing for a 0, and no
 * commas at the end. The books of an issue read the totals of each chunk, so every byte counts.
 */
final class ChunkTotals {

  private ChunkTotals() {}

  static String text(Totals totals) {
    String text =
        Stream.of(
                totals.sent(),
                totals.skipped(),
                totals.failed(),
                totals.unknown(),
                totals.pending(),
                totals.bounced(),
                totals.complained())
            .map(number -> number == 0 ? "" : number.toString())
            .collect(Collectors.joining(","));
    return text.replaceAll(",+$", "");
  }

  static Totals read(String text) {
    List<Long> numbers =
        Stream.of(text.concat(",,,,,,0").split(","))
            .map(number -> number.isEmpty() ? 0L : Long.parseLong(number))
            .toList();
    return new Totals(
        numbers.get(0),
        numbers.get(1),
        numbers.get(2),
        numbers.get(3),
        numbers.get(4),
        numbers.get(5),
        numbers.get(6));
  }
}
