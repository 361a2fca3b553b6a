package dev.pamphlet.template;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A function's event {@code DynamoDB}: the stream of a table, one batch at a time.
 *
 * @param table the name of the table
 * @param start where it begins to read when it is new
 * @param bisect whether a failed batch is retried in halves
 * @param retries how often a batch is retried; without end if not stated
 * @param maximumAge how old a record may be; as old as the stream keeps it if not stated
 * @param onFailure the name of the queue that learns of records that were given up
 */
public record StreamSource(
    String name,
    String table,
    StartingPosition start,
    Batching batching,
    boolean bisect,
    OptionalInt retries,
    Optional<Duration> maximumAge,
    Optional<String> onFailure)
    implements EventSource {

  /** Where a new reader of a stream begins. */
  public enum StartingPosition {
    /** At the oldest record. */
    TRIM_HORIZON,
    /** After the newest record. */
    LATEST
  }
}
