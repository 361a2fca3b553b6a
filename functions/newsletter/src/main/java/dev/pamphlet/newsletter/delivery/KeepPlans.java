package dev.pamphlet.newsletter.delivery;

import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.newsletter.issues.StartPlanning;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the plans of issues, and the list of issues that are not delivered yet. */
public interface KeepPlans extends StartPlanning {

  Optional<Plan> find(IssueId issue);

  /** Stores a plan, unless one that is further along is stored already. */
  void keep(Plan plan);

  /** Has the planner continue a plan that nobody works on. */
  void restart(IssueId issue, Instant now);

  /** Stores how far the chunks of a finished issue have an expiry time. */
  void keep(IssueId issue, Closing closing);

  /**
   * Issues that may have unsettled mails, or whose chunks do not all have an expiry time; without
   * those that are postponed.
   */
  List<IssueId> open(Instant now);

  /** Leaves an open issue out of the list until a later time. */
  void postpone(IssueId issue, Instant until);

  /** Takes an issue off the list of open ones. */
  void close(IssueId issue);
}
