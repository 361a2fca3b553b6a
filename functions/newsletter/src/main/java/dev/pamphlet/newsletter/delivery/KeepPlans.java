package dev.pamphlet.newsletter.delivery;

import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.newsletter.issues.StartPlanning;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps how far issues are planned, and which are not delivered yet. */
public interface KeepPlans extends StartPlanning {

  Optional<Plan> find(IssueId issue);

  /** Keeps how far a plan is. One that is further stays. */
  void keep(Plan plan);

  /** Has the planner go on with a plan that nobody works on. */
  void restart(IssueId issue, Instant now);

  /** Keeps how far an issue that is done is on its way out. */
  void keep(IssueId issue, Closing closing);

  /** Issues that have mails which are not settled, or may have, or whose chunks do not expire. */
  List<IssueId> open();

  /** Takes an issue out of those. */
  void close(IssueId issue);
}
