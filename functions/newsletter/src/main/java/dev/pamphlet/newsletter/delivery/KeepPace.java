package dev.pamphlet.newsletter.delivery;

import java.time.Instant;

/** Keeps the pace of sending, for all issues together. */
public interface KeepPace extends FindPace {

  /**
   * Keeps a pace in place of what was read.
   *
   * @return whether it did; false when somebody else changed it since
   */
  boolean replace(Pace read, Pace next);

  /** Notes that the provider throttled mail. */
  void throttled(Instant at);

  /** Notes that the provider accepts no mail, unless that is known already. */
  void close(Pace.Closed closed);
}
