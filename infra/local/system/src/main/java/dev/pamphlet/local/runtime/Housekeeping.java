package dev.pamphlet.local.runtime;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How long environments live, how many work at once, and which of them a debugger may attach to.
 *
 * @param idle how long one may be without an event before it is taken down; Lambda does not say
 * @param debugPorts by the logical id of a function: where its only environment, which then has no
 *     time limit, listens for a debugger
 * @param executions how many events all functions together work on at once, as an account's limit
 *     has it; empty for any number
 * @param clock tells how long they have been idle
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
