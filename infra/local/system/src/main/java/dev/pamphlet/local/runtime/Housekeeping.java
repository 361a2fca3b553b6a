package dev.pamphlet.local.runtime;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/**
 * How long environments live, and which of them a debugger may attach to.
 *
 * @param idle how long one may be without an event before it is taken down; Lambda does not say
 * @param debugPorts by the logical id of a function: where its only environment, which then has no
 *     time limit, listens for a debugger
 * @param clock tells how long they have been idle
 */
public record Housekeeping(Duration idle, Map<String, Integer> debugPorts, InstantSource clock) {

  /** Five minutes, and no debugger. */
  public static final Housekeeping USUAL =
      new Housekeeping(Duration.ofMinutes(5), Map.of(), InstantSource.system());

  public Housekeeping {
    debugPorts = Map.copyOf(debugPorts);
  }
}
