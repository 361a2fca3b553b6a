package dev.pamphlet.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/**
 * Times as clients send them: a date and a time with its offset (RFC 3339, section 5.6), such as
 * {@code 2027-01-31T08:00:00+01:00}. A time without an offset is ambiguous, so it is refused.
 */
public final class Rfc3339 {

  private static final int LENGTH_OF_DAY = 10;

  private static final Pattern FORM =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");

  private Rfc3339() {}

  /**
   * Reads a time.
   *
   * @throws InvalidValue for any other text, including dates that do not exist and leap seconds
   */
  public static Instant parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new InvalidValue("a time with its offset, such as 2027-01-31T08:00:00+01:00");
    }
    requireDay(text.substring(0, LENGTH_OF_DAY));
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException noSuchTime) {
      throw new InvalidValue("a time of day: the hours, the seconds or the offset are too large");
    }
  }

  private static void requireDay(String day) {
    try {
      LocalDate.parse(day);
    } catch (DateTimeException noSuchDay) {
      throw new InvalidValue("a day of the calendar: there is no " + day);
    }
  }
}
