package dev.pamphlet.local.template;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a schedule fires.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html">Schedule
 *     types in EventBridge Scheduler</a>
 */
public sealed interface ScheduleExpression {

  /**
   * The first time after an instant.
   *
   * @param since when the schedule was made, from which rates count
   * @return empty when there is none any more
   */
  Optional<Instant> next(Instant after, Instant since, ZoneId zone);

  /** At even distances, {@code rate(5 minutes)}. */
  record Rate(Duration every) implements ScheduleExpression {

    private static final Pattern FORM =
        Pattern.compile("rate\\((?<number>[1-9][0-9]{0,8}) (?<unit>minute|hour|day)(?<many>s?)\\)");
    private static final Map<String, Duration> UNITS =
        Map.of(
            "minute",
            Duration.ofMinutes(1),
            "hour",
            Duration.ofHours(1),
            "day",
            Duration.ofDays(1));

    @Override
    public Optional<Instant> next(Instant after, Instant since, ZoneId zone) {
      long passed = after.isBefore(since) ? 0 : Duration.between(since, after).dividedBy(every);
      return Optional.of(since.plus(every.multipliedBy(passed + 1)));
    }

    private static Rate of(String text) {
      Matcher form = FORM.matcher(text);
      if (!form.matches() || form.group("number").equals("1") != form.group("many").isEmpty()) {
        throw new IllegalArgumentException(
            "a rate is a number of minutes, hours or days: rate(1 hour), rate(5 minutes)");
      }
      int number = Integer.parseInt(form.group("number"));
      return new Rate(UNITS.get(form.group("unit")).multipliedBy(number));
    }
  }

  /** By the calendar, {@code cron(0 6 ? * MON-FRI *)}. */
  record AtTimes(Cron cron) implements ScheduleExpression {

    @Override
    public Optional<Instant> next(Instant after, Instant since, ZoneId zone) {
      return cron.next(after.atZone(zone)).map(Instant::from);
    }
  }

  /**
   * Reads an expression.
   *
   * @throws IllegalArgumentException when it is not understood
   */
  static ScheduleExpression of(String text) {
    if (text.startsWith("cron(") && text.endsWith(")")) {
      return new AtTimes(Cron.of(text.substring("cron(".length(), text.length() - 1)));
    }
    if (text.startsWith("rate(")) {
      return Rate.of(text);
    }
    throw new IllegalArgumentException("only rate(...) and cron(...) are emulated");
  }
}
