package dev.pamphlet.template;

import java.time.Duration;
import java.util.List;

/**
 * How the batches of an event source are made, and what the function's answer says of them.
 *
 * @param size how many records a batch has at most
 * @param window how long to wait for so many
 * @param filters one of which a record has to match; all records do where there are none
 * @param partialFailures whether the function names the records that failed
 */
public record Batching(
    int size, Duration window, List<EventPattern> filters, boolean partialFailures) {

  public Batching {
    filters = List.copyOf(filters);
  }

  /** Whether the function is to see a record, given as the JSON of one. */
  public boolean takes(String record) {
    return filters.isEmpty() || filters.stream().anyMatch(filter -> filter.matches(record));
  }
}
