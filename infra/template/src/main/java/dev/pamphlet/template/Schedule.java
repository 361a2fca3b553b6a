package dev.pamphlet.template;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A rule of EventBridge that invokes a function at a fixed rate.
 *
 * @param name of the event in the function, which is part of the rule's name
 * @param every the interval, {@code rate(5 minutes)}
 * @param input the event's JSON, if the template states it
 */
public record Schedule(String name, Duration every, Optional<String> input) {

  /**
   * The first time after an instant.
   *
   * @param since when the schedule was made
   */
  public Instant next(Instant after, Instant since) {
    long passed = after.isBefore(since) ? 0 : Duration.between(since, after).dividedBy(every);
    return since.plus(every.multipliedBy(passed + 1));
  }
}
