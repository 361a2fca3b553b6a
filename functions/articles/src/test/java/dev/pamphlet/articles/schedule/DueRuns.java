package dev.pamphlet.articles.schedule;

import dev.pamphlet.articles.ChangeManuscripts;
import dev.pamphlet.articles.ListDue;
import java.time.Clock;

/** Makes the function of due publications with other parts than those of a deployed function. */
public final class DueRuns {

  private DueRuns() {}

  public static PublishDueFunction of(ListDue due, ChangeManuscripts manuscripts, Clock clock) {
    return new PublishDueFunction(due, manuscripts, clock);
  }
}
