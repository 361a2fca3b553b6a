package dev.pamphlet.local.template;

import java.time.ZoneId;
import java.util.Optional;

/**
 * A schedule that invokes a function.
 *
 * @param name of the event in the function, which is part of what the schedule is called
 * @param kind which service keeps it, and so how its events look
 * @param times when it fires
 * @param zone where a {@code cron} expression is told the time
 * @param input the event's JSON, where the template states it
 */
public record Schedule(
    String name, Kind kind, ScheduleExpression times, ZoneId zone, Optional<String> input) {

  /** The services that keep schedules. */
  public enum Kind {
    /** SAM's {@code Schedule}: a rule of EventBridge. */
    RULE,
    /** SAM's {@code ScheduleV2}: EventBridge Scheduler. */
    SCHEDULER
  }
}
