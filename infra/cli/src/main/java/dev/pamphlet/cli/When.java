package dev.pamphlet.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A time as it is typed: {@code now}, {@code 2026-12-01T09:00:00Z}, {@code 2026-12-01T09:00+01:00},
 * or {@code 2026-12-01T09:00} (also with a space) on the clock of whoever types it.
 *
 * @param instant empty for now
 */
record When(Optional<Instant> instant) {

  /**
   * @throws UsageProblem for anything else
   */
  static When parse(String text, ZoneId zone) {
    if (text.equals("now")) {
      return new When(Optional.empty());
    }
    String time = text.strip().replace(' ', 'T');
    try {
      boolean zoned = time.matches(".*(Z|[+-]\\d\\d:\\d\\d)");
      Instant instant =
          zoned
              ? OffsetDateTime.parse(time).toInstant()
              : LocalDateTime.parse(time).atZone(zone).toInstant();
      return new When(Optional.of(instant.truncatedTo(ChronoUnit.SECONDS)));
    } catch (DateTimeException notATime) {
      throw new UsageProblem(
          "'%s' is no time: write 2026-12-01T09:00, with Z or +01:00 for another clock than this"
                  .formatted(text)
              + " machine's, or now");
    }
  }
}
