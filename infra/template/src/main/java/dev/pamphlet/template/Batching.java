package dev.pamphlet.template;

import java.time.Duration;
import java.util.List;

/**
 * How an event source makes its batches, and what the function's response says about them.
 *
 * @param size the most records of a batch
 * @param window how long to wait for a full batch
 * @param filters a record has to match one of them; without any, all records match
 * @param partialFailures whether the function names the records that failed
 */
public record Batching(
    int size, Duration window, List<EventPattern> filters, boolean partialFailures) {

  public Batching {
    filters = List.copyOf(filters);
  }

  /** Whether the function receives a record, given as JSON. */
  public boolean takes(String record) {
    return filters.isEmpty() || filters.stream().anyMatch(filter -> filter.matches(record));
  }
}
