package dev.pamphlet.local.runtime;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
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

  /** The same with another idle time. */
  public Housekeeping idle(Duration other) {
    return new Housekeeping(other, debugPorts, clock);
  }

  /** The same with a debugger's port for a function. */
  public Housekeeping debug(String function, int port) {
    Map<String, Integer> more = new HashMap<>(debugPorts);
    more.put(function, port);
    return new Housekeeping(idle, more, clock);
  }

  /** The same by another clock. */
  public Housekeeping clock(InstantSource other) {
    return new Housekeeping(idle, debugPorts, other);
  }
}
