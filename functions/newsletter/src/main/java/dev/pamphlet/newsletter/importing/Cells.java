package dev.pamphlet.newsletter.importing;

import dev.pamphlet.platform.InvalidValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The cells of a row by the names of their columns, in lower case.
 *
 * @param now when the row is read; a later time is refused
 */
record Cells(Map<String, String> byColumn, Instant now) {

  /**
   * {@code 2026-11-30T12:00:00Z}, {@code 2026-11-30 12:00:00} and {@code 2026-11-30 12:00:00.123
   * +0000 UTC}, which is how Go prints a time. One without an offset is in UTC.
   */
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendPattern("['T'][' ']HH:mm[:ss]")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendPattern("[' '][XXX][XX]")
          .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
          .toFormatter(Locale.ROOT);

  /** The name of the zone, which Go prints after the offset, and which adds nothing to it. */
  private static final Pattern ZONE_NAME = Pattern.compile("(?<= [+-][0-9]{4}) \\S+$");

  /** A cell; empty when it is blank or there is no such column. */
  Optional<String> find(String column) {
    return Optional.ofNullable(byColumn.get(column)).map(String::strip).filter(c -> !c.isEmpty());
  }

  /**
   * A cell that must not be blank.
   *
   * @throws InvalidValue when it is
   */
  String require(String column) {
    return find(column).orElseThrow(() -> new InvalidValue(column + " is blank"));
  }

  /**
   * A cell that says yes or no.
   *
   * @throws InvalidValue when it says neither
   */
  boolean truth(String column) {
    return switch (require(column).toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1" -> true;
      case "false", "no", "0" -> false;
      default -> throw new InvalidValue(column + " is neither true nor false");
    };
  }

  /**
   * A cell that is a time, to the millisecond.
   *
   * @throws InvalidValue when it is blank, not a time, or in the future
   */
  Instant time(String column) {
    return findTime(column).orElseThrow(() -> new InvalidValue(column + " is blank"));
  }

  /**
   * A cell that is a time, to the millisecond, or blank.
   *
   * @throws InvalidValue when it is not a time, or in the future
   */
  Optional<Instant> findTime(String column) {
    return find(column).map(text -> time(column, text));
  }

  private Instant time(String column, String text) {
    Instant time;
    try {
      time = TIME.parse(ZONE_NAME.matcher(text).replaceFirst(""), OffsetDateTime::from).toInstant();
    } catch (DateTimeException unreadable) {
      throw new InvalidValue(column + " is not a time, such as 2026-11-30T12:00:00Z");
    }
    if (time.isAfter(now)) {
      throw new InvalidValue(column + " is in the future");
    }
    return time.truncatedTo(ChronoUnit.MILLIS);
  }
}
