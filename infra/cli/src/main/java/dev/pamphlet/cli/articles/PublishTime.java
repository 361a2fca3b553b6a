package dev.pamphlet.cli.articles;

import dev.pamphlet.cli.command.InvalidUsage;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A time as an editor types it: {@code now}, {@code 2026-12-01T09:00:00Z}, {@code
 * 2026-12-01T09:00+01:00}, or {@code 2026-12-01T09:00} (also with a space) in the editor's zone.
 *
 * @param instant to the second; empty for now
 */
public record PublishTime(Optional<Instant> instant) {

  /**
   * Reads a time.
   *
   * @param zone of a time that is written without one
   * @throws InvalidUsage if the text is not a time
   */
  public static PublishTime parse(String text, ZoneId zone) {
    if (text.equals("now")) {
      return new PublishTime(Optional.empty());
    }
    String time = text.strip().replace(' ', 'T');
    try {
      boolean zoned = time.matches(".*(Z|[+-]\\d\\d:\\d\\d)");
      Instant instant =
          zoned
              ? OffsetDateTime.parse(time).toInstant()
              : LocalDateTime.parse(time).atZone(zone).toInstant();
      return new PublishTime(Optional.of(instant.truncatedTo(ChronoUnit.SECONDS)));
    } catch (DateTimeException malformed) {
      throw new InvalidUsage(
          "'%s' is not a time: write 2026-12-01T09:00 for this machine's zone, add Z or +01:00 for"
                  .formatted(text)
              + " another, or write now");
    }
  }
}
