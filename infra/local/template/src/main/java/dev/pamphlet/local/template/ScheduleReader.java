package dev.pamphlet.local.template;

import dev.pamphlet.local.template.Schedule.Kind;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads the events {@code Schedule} and {@code ScheduleV2} of a function. */
final class ScheduleReader {

  private enum State {
    ENABLED,
    DISABLED
  }

  private final String function;
  private final NotEmulated notEmulated;

  ScheduleReader(String function, NotEmulated notEmulated) {
    this.function = function;
    this.notEmulated = notEmulated;
  }

  /**
   * @return empty when it is disabled
   */
  Optional<Schedule> read(String event, Kind kind, Fields properties) {
    String expression = kind == Kind.RULE ? "Schedule" : "ScheduleExpression";
    ScheduleExpression times = times(properties, expression);
    Schedule schedule =
        new Schedule(
            event,
            kind,
            times,
            kind == Kind.RULE ? ZoneOffset.UTC : zone(properties),
            properties.text("Input"));
    boolean enabled = enabled(kind, properties);
    if (kind == Kind.SCHEDULER) {
      refuseFlexibleTime(properties);
      properties.without("GroupName", "KmsKeyArn", "OmitName", "PermissionsBoundary", "RoleArn");
    }
    properties.leaveOut("RetryPolicy", "retries of schedules", function, notEmulated);
    properties.leaveOut("DeadLetterConfig", "dead letters of schedules", function, notEmulated);
    properties.without("Description", "Name");
    properties.end();
    return Optional.of(schedule).filter(read -> enabled);
  }

  private static ScheduleExpression times(Fields properties, String key) {
    String text = properties.requiredText(key);
    try {
      return ScheduleExpression.of(text);
    } catch (IllegalArgumentException notUnderstood) {
      throw properties.problem(key, "is '%s', but %s".formatted(text, notUnderstood.getMessage()));
    }
  }

  private static ZoneId zone(Fields properties) {
    String key = "ScheduleExpressionTimezone";
    String zone = properties.text(key).orElse("UTC");
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      throw properties.problem(key, "is '%s', which is no time zone".formatted(zone));
    }
  }

  private static boolean enabled(Kind kind, Fields properties) {
    boolean stated = properties.oneOf(State.class, "State").orElse(State.ENABLED) == State.ENABLED;
    boolean flag =
        kind == Kind.SCHEDULER
            || !properties.keys().contains("Enabled")
            || properties.flag("Enabled");
    return stated && flag;
  }

  private static void refuseFlexibleTime(Fields properties) {
    Optional<Fields> window = properties.fields("FlexibleTimeWindow");
    if (window.isPresent()) {
      String mode = window.get().requiredText("Mode");
      if (!mode.equals("OFF")) {
        throw window.get().problem("Mode", "is not emulated unless it is OFF");
      }
      window.get().end();
    }
  }
}
