package dev.pamphlet.newsletter.delivery;

import java.time.Instant;

/** Keeps the pace of sending, for all issues together. */
public interface KeepPace {

  Pace find();

  /**
   * Keeps a pace in place of what was read.
   *
   * @return whether it did; false when somebody else changed it since
   */
  boolean replace(Pace read, Pace next);

  /** Keeps that the provider said that mails come too fast. */
  void throttled(Instant at);

  /** Keeps that the provider takes no mail, unless that is known. */
  void close(Pace.Closed closed);
}
