package dev.pamphlet.newsletter.issues;

import dev.pamphlet.newsletter.OptimisticLock;
import dev.pamphlet.newsletter.issues.NotSent.Reason;
import dev.pamphlet.newsletter.issues.Writing.Written;
import java.time.Instant;
import java.util.Optional;

/**
 * Sends an issue, at once or later. Its letter is written and checked first. What goes out is
 * stored in one transaction with the status, so that when two editors send it, one of them is too
 * late.
 */
public final class Sending {

  /** The slower of two editors finds another status at the second attempt. */
  private static final int TRIES = 3;

  private final FindIssue issues;
  private final Writing writing;
  private final WritePage pages;
  private final StoreEdition editions;
  private final HasAudience audience;
  private final StartPlanning planning;

  public Sending(
      FindIssue issues,
      Writing writing,
      WritePage pages,
      StoreEdition editions,
      HasAudience audience,
      StartPlanning planning) {
    this.issues = issues;
    this.writing = writing;
    this.pages = pages;
    this.editions = editions;
    this.audience = audience;
    this.planning = planning;
  }

  /**
   * Sends a draft or a scheduled issue.
   *
   * @param at when, after now; empty for at once
   * @return the issue as it is afterwards
   * @throws NotSent when there is no such issue, its status does not allow it, its letter has
   *     faults, or nobody would get it
   */
  public Issue send(IssueId id, Optional<Instant> at, Instant now) {
    Issue sent = OptimisticLock.decide(TRIES, () -> trySend(id, at, now));
    if (at.isEmpty()) {
      planning.start(id);
    }
    return sent;
  }

  /** Starts the planning of a sent issue, unless it was started before. */
  void startAgain(Issue sent) {
    planning.start(sent.id());
  }

  private Optional<Issue> trySend(IssueId id, Optional<Instant> at, Instant now) {
    Issue from = issues.find(id).orElseThrow(NotSent::unknown);
    requireUnsent(from.status());
    if (!audience.hasAudience()) {
      throw NotSent.because(Reason.UNFIT, "There is no confirmed subscriber to send the issue to.");
    }
    Written written = writing.write(from);
    if (!written.letter().isFit()) {
      throw NotSent.unfit(written.letter().findings());
    }
    Issue to = at.map(from::schedule).orElseGet(() -> from.begin(now)).about(written.article());
    Edition edition =
        new Edition(
            written.letter().template(),
            new Edition.Page(
                new ReadArchive.Entry(id, from.subject(), at.orElse(now), from.topics()),
                pages.write(written.publisher().language(), written.draft())),
            written.article());
    return editions.store(from, to, edition) ? Optional.of(to) : Optional.empty();
  }

  private static void requireUnsent(IssueStatus status) {
    if (!status.leadsTo(IssueStatus.PLANNING)) {
      throw NotSent.because(
          Reason.STATUS,
          switch (status) {
            case PAUSED -> "The issue was sent and is paused. Resume it.";
            case CANCELLED -> "The issue was cancelled. Create another one.";
            default -> "The issue was sent already.";
          });
    }
  }
}
