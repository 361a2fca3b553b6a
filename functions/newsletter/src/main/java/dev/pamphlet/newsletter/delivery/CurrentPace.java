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
   * The pace as it is kept. Who finds the limits outdated reads them; whoever comes at the same
   * time reads them too.
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

  /** Keeps a pace in place of one that was current. */
  boolean replace(Pace read, Pace next) {
    return pace.replace(read, next);
  }
}
