package dev.pamphlet.local.runtime;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Settings of environments: how long they live, how many work at once, and which a debugger may
 * attach to.
 *
 * @param idle how long one may be idle before it is removed; Lambda does not document its time
 * @param debugPorts by the logical id of a function: the port for a debugger of its only
 *     environment, which then has no time limit
 * @param executions the most concurrent executions of all functions together, as the limit of an
 *     account; empty for no limit
 * @param clock for measuring idle time
 */
public record Housekeeping(
    Duration idle, Map<String, Integer> debugPorts, OptionalInt executions, InstantSource clock) {

  /** Five minutes, no debugger, no limit. */
  public static final Housekeeping USUAL =
      new Housekeeping(
          Duration.ofMinutes(5), Map.of(), OptionalInt.empty(), InstantSource.system());

  public Housekeeping {
    debugPorts = Map.copyOf(debugPorts);
  }
}
