package dev.pamphlet.articles.editing;

import dev.pamphlet.articles.ChangeManuscripts;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.ReadArticleText;
import dev.pamphlet.articles.Schedule;
import dev.pamphlet.content.ArticleId;
import dev.pamphlet.platform.Superseded;
import java.time.Instant;
import java.util.Optional;

/**
 * Publishes what an editor scheduled: the version that was the latest then, not the latest one now.
 */
public final class ScheduledPublishing {

  private final ChangeManuscripts manuscripts;
  private final VersionPublication publication;

  public ScheduledPublishing(ChangeManuscripts manuscripts, ReadArticleText reader) {
    this.manuscripts = manuscripts;
    this.publication = new VersionPublication(manuscripts, reader);
  }

  /** The result for a scheduled publication. */
  public enum Outcome {
    /** It is public now. */
    PUBLISHED,
    /** Nothing is due: the article was published, withdrawn or rescheduled. */
    NOT_DUE,
    /** Another run or an editor changed the article first; that change stands. */
    SUPERSEDED
  }

  /**
   * Publishes the scheduled version of an article if it is due. It is idempotent: the same
   * transaction removes the schedule.
   *
   * @throws dev.pamphlet.markdown.source.MalformedSource when the present rules refuse the stored
   *     source
   * @throws dev.pamphlet.platform.TooLarge when the article does not fit into one item
   */
  public Outcome publish(ArticleId article, Instant now) {
    Manuscript before = manuscripts.get(article);
    Optional<Schedule> due = before.state().schedule().filter(schedule -> schedule.isDue(now));
    if (due.isEmpty()) {
      return Outcome.NOT_DUE;
    }
    Schedule schedule = due.get();
    try {
      manuscripts.save(
          publication.now(before, schedule.version(), Optional.of(schedule.announce()), now));
      return Outcome.PUBLISHED;
    } catch (Superseded superseded) {
      return Outcome.SUPERSEDED;
    }
  }
}
