package dev.pamphlet.newsletter.delivery;

import java.time.Instant;

/** The pace with limits that are not older than ten minutes. */
public final class CurrentPace {

  private final KeepPace pace;
  private final ReadLimits limits;

  public CurrentPace(KeepPace pace, ReadLimits limits) {
    this.pace = pace;
    this.limits = limits;
  }

  /**
   * The stored pace, after outdated limits are read again. Two callers at the same time may both
   * read them.
   */
  public Pace current(Instant now) {
    Pace kept = pace.find();
    if (!kept.isOutdated(now)) {
      return kept;
    }
    Pace fresh = kept.with(limits.read(now));
    pace.replace(kept, fresh);
    return pace.find();
  }

  /** Stores a pace in place of the one that was read. */
  boolean replace(Pace read, Pace next) {
    return pace.replace(read, next);
  }
}
