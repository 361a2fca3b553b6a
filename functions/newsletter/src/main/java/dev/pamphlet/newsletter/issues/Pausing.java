package dev.pamphlet.newsletter.issues;

import dev.pamphlet.newsletter.OptimisticLock;
import dev.pamphlet.newsletter.issues.NotSent.Reason;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Pauses, resumes and cancels issues. Mails that are on their way already still arrive. */
public final class Pausing {

  private static final int TRIES = 5;

  private final FindIssue issues;
  private final ChangeIssue changes;
  private final StoreEdition editions;

  public Pausing(FindIssue issues, ChangeIssue changes, StoreEdition editions) {
    this.issues = issues;
    this.changes = changes;
    this.editions = editions;
  }

  /**
   * Pauses the sending of an issue.
   *
   * @throws NotSent when it is not being sent
   */
  public Issue pause(IssueId id) {
    return change(id, IssueStatus.PAUSED, issue -> issue.pause(Optional.empty()));
  }

  /**
   * Resumes a paused issue.
   *
   * @throws NotSent when it is not paused
   */
  public Issue resume(IssueId id) {
    return OptimisticLock.decide(
        TRIES,
        () -> {
          Issue from = issues.find(id).orElseThrow(NotSent::unknown);
          if (from.status() != IssueStatus.PAUSED) {
            throw NotSent.because(
                Reason.STATUS,
                "The issue is not paused; it is %s.".formatted(from.status().word()));
          }
          return changed(from, from.send());
        });
  }

  /**
   * Cancels an issue. An issue whose sending has not begun is taken out of the archive.
   *
   * @throws NotSent when it is done or cancelled
   */
  public Issue cancel(IssueId id) {
    return change(id, IssueStatus.CANCELLED, Issue::cancel);
  }

  private Issue change(IssueId id, IssueStatus next, UnaryOperator<Issue> change) {
    return OptimisticLock.decide(
        TRIES,
        () -> {
          Issue from = issues.find(id).orElseThrow(NotSent::unknown);
          if (!from.status().leadsTo(next)) {
            throw NotSent.because(
                Reason.STATUS,
                "The issue is %s and cannot be %s.%s"
                    .formatted(from.status().word(), next.word(), advice(from.status())));
          }
          return changed(from, change.apply(from));
        });
  }

  private static String advice(IssueStatus status) {
    return status == IssueStatus.PLANNING ? " Cancel it, or wait until its mails go out." : "";
  }

  private Optional<Issue> changed(Issue from, Issue to) {
    boolean dropped = to.status() == IssueStatus.CANCELLED && to.sentAt().isEmpty();
    boolean done = dropped ? editions.drop(from, to) : changes.change(from, to);
    return done ? Optional.of(to) : Optional.empty();
  }
}
