package dev.pamphlet.local.template;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * Minutes of the calendar, by AWS's six fields: minutes, hours, day of month, month, day of week,
 * year. A week begins with Sunday, which is 1; one of the two days is {@code ?}. {@code L} and
 * {@code W} are not emulated, nor is {@code #}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-cron-expressions.html">Cron
 *     expressions reference</a>
 */
public final class Cron {

  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2199;
  private static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
  private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

  private final SortedSet<Integer> minutes;
  private final SortedSet<Integer> hours;
  private final SortedSet<Integer> daysOfMonth;
  private final SortedSet<Integer> months;
  private final SortedSet<Integer> daysOfWeek;
  private final SortedSet<Integer> years;

  private Cron(String... fields) {
    minutes = new CronField("minutes", 0, 59, List.of()).read(fields[0]);
    hours = new CronField("hours", 0, 23, List.of()).read(fields[1]);
    daysOfMonth = new CronField("day of month", 1, 31, List.of()).read(anyIfOpen(fields[2]));
    months = new CronField("month", 1, 12, MONTHS).read(fields[3]);
    daysOfWeek = new CronField("day of week", 1, 7, DAYS).read(anyIfOpen(fields[4]));
    years = new CronField("year", FIRST_YEAR, LAST_YEAR, List.of()).read(fields[5]);
  }

  /**
   * Reads the fields.
   *
   * @throws IllegalArgumentException when they are not understood
   */
  static Cron of(String text) {
    String[] fields = text.split(" ");
    if (fields.length != 6) {
      throw new IllegalArgumentException(
          "a cron expression has six fields: minutes, hours, day of month, month, day of week,"
              + " year");
    }
    if (fields[2].equals("?") == fields[4].equals("?")) {
      throw new IllegalArgumentException(
          "of day of month and day of week, one is ? in a cron expression");
    }
    return new Cron(fields);
  }

  /** The first of its minutes after a time, in that time's zone. */
  Optional<ZonedDateTime> next(ZonedDateTime after) {
    return days(after.toLocalDate())
        .flatMap(this::times)
        // What the change to summer time leaves out is left out; what is told twice happens once.
        .filter(time -> time.atZone(after.getZone()).toLocalDateTime().equals(time))
        .map(time -> time.atZone(after.getZone()))
        .filter(time -> time.isAfter(after))
        .findFirst();
  }

  private Stream<LocalDate> days(LocalDate from) {
    return years.tailSet(from.getYear()).stream()
        .flatMap(year -> months.stream().map(month -> YearMonth.of(year, month)))
        .filter(month -> !month.isBefore(YearMonth.from(from)))
        .flatMap(month -> daysOfMonth.stream().filter(month::isValidDay).map(month::atDay))
        .filter(day -> !day.isBefore(from))
        .filter(day -> daysOfWeek.contains(day.getDayOfWeek().getValue() % 7 + 1));
  }

  private Stream<LocalDateTime> times(LocalDate day) {
    return hours.stream().flatMap(hour -> minutes.stream().map(minute -> day.atTime(hour, minute)));
  }

  private static String anyIfOpen(String field) {
    return field.equals("?") ? "*" : field;
  }
}
