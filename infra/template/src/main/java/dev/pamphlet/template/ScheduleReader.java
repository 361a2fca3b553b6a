package dev.pamphlet.template;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the events {@code Schedule} of a function; only rates are emulated.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html#eb-rate-expressions">Rate
 *     expressions</a>
 */
final class ScheduleReader {

  private static final Pattern RATE =
      Pattern.compile("rate\\((?<number>[1-9][0-9]{0,8}) (?<unit>minute|hour|day)(?<many>s?)\\)");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "minute", Duration.ofMinutes(1), "hour", Duration.ofHours(1), "day", Duration.ofDays(1));

  private ScheduleReader() {}

  /** The schedule; empty when it is disabled. */
  static Optional<Schedule> read(String event, Fields properties) {
    Schedule schedule = new Schedule(event, every(properties), properties.text("Input"));
    properties.leaveOut("RetryPolicy", "retries of schedules");
    properties.leaveOut("DeadLetterConfig", "dead letters of schedules");
    properties.ignore("Description", "Name");
    return properties.disabled() || !properties.flag("Enabled", true)
        ? Optional.empty()
        : Optional.of(schedule);
  }

  private static Duration every(Fields properties) {
    String text = properties.requiredText("Schedule");
    if (!text.startsWith("rate(")) {
      throw properties.problem(
          "Schedule", "is '%s', but only rate(...) is emulated".formatted(text));
    }
    Matcher rate = RATE.matcher(text);
    if (!rate.matches() || rate.group("number").equals("1") != rate.group("many").isEmpty()) {
      throw properties.problem(
          "Schedule",
          "is '%s', but a rate is a number of minutes, hours or days: rate(1 hour), rate(5 minutes)"
              .formatted(text));
    }
    return UNITS.get(rate.group("unit")).multipliedBy(Integer.parseInt(rate.group("number")));
  }
}
