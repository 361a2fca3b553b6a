package dev.pamphlet.newsletter.issues;

import dev.pamphlet.content.Announcement;
import dev.pamphlet.content.ArticleId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes the issue that announces an article, and sends it. An article is announced once, ever: the
 * id of the issue is derived from that of the article, and the issue is put only if there is none.
 * So the work may be repeated at any point: an existing issue is not made again, and one that was
 * sent, scheduled, cancelled or held is left alone.
 *
 * <p>An announcement that cannot be sent becomes a draft that says why. The editor corrects what is
 * wrong and sends it, or cancels it. A late announcement becomes a draft, too: nobody wants a month
 * of them on the day when a publication begins to send mail.
 */
public final class Announcing {

  /** Older announcements wait for an editor. */
  static final Duration TIMELY = Duration.ofDays(2);

  private final KeepAnnouncements announcements;
  private final AddIssue added;
  private final FindIssue issues;
  private final ChangeIssue changes;
  private final FindArticleNews articles;
  private final Sending sending;

  public Announcing(
      KeepAnnouncements announcements,
      AddIssue added,
      FindIssue issues,
      ChangeIssue changes,
      FindArticleNews articles,
      Sending sending) {
    this.announcements = announcements;
    this.added = added;
    this.issues = issues;
    this.changes = changes;
    this.articles = articles;
    this.sending = sending;
  }

  /** What became of an announcement. */
  public enum Outcome {
    /** Its issue is being sent. */
    SENT,
    /** Its issue is a draft that waits for an editor. */
    HELD,
    /** It was made before. */
    MADE_BEFORE,
    /** Readers cannot read the article any more, so there is nothing to announce. */
    WITHDRAWN
  }

  /**
   * Makes the announcement of an article, or finds that it was made.
   *
   * @return empty when the article has none
   */
  public Optional<Outcome> announce(ArticleId article, Instant now) {
    Optional<Outcome> outcome =
        announcements.find(article).map(announcement -> make(announcement, now));
    // Last, so that after a run that broke off, the next one does the work.
    announcements.made(article);
    return outcome;
  }

  private Outcome make(Announcement announcement, Instant now) {
    IssueId id = IssueId.announcing(announcement.article());
    Optional<Issue> found = issues.find(id);
    if (found.isPresent()) {
      return goOn(found.get(), announcement, now);
    }
    return articles
        .find(announcement.article())
        .map(
            news -> {
              added.add(draft(id, news, announcement, now), "");
              return goOn(issues.find(id).orElseThrow(), announcement, now);
            })
        .orElse(Outcome.WITHDRAWN);
  }

  private static Issue draft(IssueId id, ArticleNews news, Announcement announcement, Instant now) {
    return Issue.draft(
        id, news.card().title(), announcement.topics(), Optional.of(news.version()), false, now);
  }

  private Outcome goOn(Issue issue, Announcement announcement, Instant now) {
    if (issue.status() == IssueStatus.PLANNING) {
      // The run that sent it may have ended before its planning began.
      sending.startAgain(issue);
    }
    if (issue.status() != IssueStatus.DRAFT || issue.held().isPresent()) {
      return Outcome.MADE_BEFORE;
    }
    if (announcement.at().plus(TIMELY).isBefore(now)) {
      return hold(issue, "The article was published more than two days ago.");
    }
    try {
      sending.send(issue.id(), Optional.empty(), now);
      return Outcome.SENT;
    } catch (NotSent refused) {
      return hold(issue, refused.summary());
    }
  }

  /** If somebody else changed the issue meanwhile, their decision stands. */
  private Outcome hold(Issue issue, String reason) {
    return changes.change(issue, issue.hold(reason)) ? Outcome.HELD : Outcome.MADE_BEFORE;
  }
}
