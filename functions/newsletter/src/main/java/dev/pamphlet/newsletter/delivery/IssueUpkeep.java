package dev.pamphlet.newsletter.delivery;

import dev.pamphlet.newsletter.issues.ChangeIssue;
import dev.pamphlet.newsletter.issues.FindIssue;
import dev.pamphlet.newsletter.issues.Issue;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.newsletter.issues.IssueStatus;
import dev.pamphlet.newsletter.issues.ListIssuesUnderWay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Does everything for issues but the sending, each minute: begins those that are due, ends the
 * leases of functions that are gone, resends mails in doubt where an issue's policy says so, pauses
 * an issue that does harm, ends those that are sent, and lets their chunks expire.
 *
 * <p>Two runs may overlap, and each may be killed anywhere: each step is a compare-and-set of its
 * own, and the next run finds what is left.
 */
public final class IssueUpkeep {

  /** How long a mail stays in doubt before an issue that is sent at least once sends it again. */
  static final Duration QUIET = Duration.ofMinutes(15);

  /** How long a plan may stand still before its planner is started again. */
  static final Duration STANDSTILL = Duration.ofMinutes(10);

  /** The fewest mails from which one can tell whether an issue does harm. */
  static final int TELLING = 300;

  /** Per thousand mails that were sent. AWS reviews an account at 50 bounces or 1 complaint. */
  static final int MOST_BOUNCES = 50;

  static final int MOST_COMPLAINTS = 3;

  private static final int MOST_AT_ONCE = 500;

  private final ListIssuesUnderWay underWay;
  private final FindIssue issues;
  private final ChangeIssue changes;
  private final KeepChunks chunks;
  private final ListChunks lists;
  private final KeepPlans plans;
  private final ExpiringChunks expiring;

  public IssueUpkeep(
      ListIssuesUnderWay underWay,
      FindIssue issues,
      ChangeIssue changes,
      KeepChunks chunks,
      ListChunks lists,
      KeepPlans plans) {
    this.underWay = underWay;
    this.issues = issues;
    this.changes = changes;
    this.chunks = chunks;
    this.lists = lists;
    this.plans = plans;
    this.expiring = new ExpiringChunks(chunks, plans);
  }

  /**
   * What a run did.
   *
   * @param begun issues whose time had come
   * @param lapsed chunks whose function was gone
   * @param paused issues that were paused because they did harm: somebody should look at them
   * @param ended issues that ended
   * @param open issues that may have had unsettled mails
   */
  public record Run(int begun, int lapsed, int paused, int ended, List<IssueId> open) {

    public Run {
      open = List.copyOf(open);
    }
  }

  /** Does what is due now. */
  public Run run(Instant now) {
    int begun = begin(now);
    int lapsed = turnOver(now);
    int paused = 0;
    int ended = 0;
    List<IssueId> open = plans.open(now);
    for (IssueId id : open) {
      Optional<Issue> issue = issues.find(id);
      Optional<Plan> plan = plans.find(id);
      if (issue.isEmpty() || plan.isEmpty()) {
        continue;
      }
      switch (issue.get().status()) {
        case PLANNING -> restart(plan.get(), now);
        case SENDING -> {
          Totals totals = lists.totals(id);
          if (pausesItself(issue.get(), totals)) {
            paused++;
          } else if (isEnded(issue.get(), plan.get(), totals, now)) {
            ended++;
            expiring.retire(plan.get(), totals, now);
          }
        }
        case CANCELLED -> ended += cancel(id, plan.get(), now);
        case DONE -> expiring.retire(plan.get(), lists.totals(id), now);
        default -> {
          // A paused issue waits for its editor.
        }
      }
    }
    return new Run(begun, lapsed, paused, ended, open);
  }

  /** Begins what is due. Also starts plans that an earlier run was killed before it could start. */
  private int begin(Instant now) {
    int begun = 0;
    for (Issue due : underWay.due(now)) {
      if (changes.change(due, due.begin(now))) {
        plans.start(due.id());
        begun++;
      }
    }
    underWay.underWay().stream()
        .filter(issue -> issue.status() == IssueStatus.PLANNING)
        .forEach(issue -> plans.start(issue.id()));
    return begun;
  }

  private int turnOver(Instant now) {
    List<Chunk> lapsed = lists.lapsed(now, MOST_AT_ONCE);
    return (int) lapsed.stream().filter(chunk -> chunks.replace(chunk, chunk.lapsed(now))).count();
  }

  private void restart(Plan plan, Instant now) {
    if (standsStill(plan, now)) {
      plans.restart(plan.issue(), now);
    }
  }

  private static boolean standsStill(Plan plan, Instant now) {
    return !now.isBefore(plan.changed().plus(STANDSTILL));
  }

  /** An editor who resumes an issue knows why it paused: it does not pause for that again. */
  private boolean pausesItself(Issue issue, Totals totals) {
    if (totals.sent() < TELLING) {
      return false;
    }
    Optional<String> harm =
        totals.complained() * 1000 > totals.sent() * MOST_COMPLAINTS
            ? Optional.of("complaints")
            : totals.bounced() * 1000 > totals.sent() * MOST_BOUNCES
                ? Optional.of("bounces")
                : Optional.empty();
    return harm.isPresent()
        && !issue.held().equals(harm)
        && changes.change(issue, issue.pause(harm));
  }

  private boolean isEnded(Issue issue, Plan plan, Totals totals, Instant now) {
    if (issue.atLeastOnce()) {
      lists
          .doubtful(issue.id(), now.minus(QUIET), MOST_AT_ONCE)
          .forEach(chunk -> chunks.replace(chunk, chunk.resolved(Resolution.SEND, now)));
    }
    boolean isSettled = totals.pending() == 0 && totals.unknown() == 0;
    if (!isSettled || !isWhole(totals, plan)) {
      return false;
    }
    return changes.change(issue, issue.finish());
  }

  /** Whether the totals cover the whole audience: they may lag behind the chunks. */
  private static boolean isWhole(Totals totals, Plan plan) {
    return plan.frozen() && totals.audience() == plan.audience();
  }

  /** Skips what is left, a part of it in each run. Its planner may still be at work. */
  private int cancel(IssueId id, Plan plan, Instant now) {
    lists
        .ready(id, now.plus(Pacing.ON_ITS_WAY).plus(Pace.AHEAD), MOST_AT_ONCE)
        .forEach(chunk -> chunks.replace(chunk, chunk.cancelled(now)));
    Totals totals = lists.totals(id);
    boolean isOver = isWhole(totals, plan) || standsStill(plan, now);
    if (!isOver || totals.pending() > 0) {
      return 0;
    }
    if (isWhole(totals, plan) && totals.unknown() == 0) {
      return expiring.retire(plan, totals, now) ? 1 : 0;
    }
    plans.close(id);
    return 1;
  }
}
