package dev.pamphlet.articles.editing;

import dev.pamphlet.articles.ChangeManuscripts;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.ReadArticleText;
import dev.pamphlet.articles.Schedule;
import dev.pamphlet.content.ArticleId;
import dev.pamphlet.platform.Superseded;
import java.time.Instant;
import java.util.Optional;

/** Makes public what an editor scheduled: the version of that decision, not the latest one. */
public final class ScheduledPublishing {

  private final ChangeManuscripts manuscripts;
  private final VersionPublication publication;

  public ScheduledPublishing(ChangeManuscripts manuscripts, ReadArticleText reader) {
    this.manuscripts = manuscripts;
    this.publication = new VersionPublication(manuscripts, reader);
  }

  /** What became of a scheduled publication. */
  public enum Outcome {
    /** It is public now. */
    PUBLISHED,
    /** The manuscript has no schedule that is due: it was published, withdrawn or put off. */
    NOT_DUE,
    /** Another run or an editor changed the article first; what they decided holds. */
    SUPERSEDED
  }

  /**
   * Publishes the scheduled version of an article if it is due. May be called any number of times:
   * publishing takes the schedule away in the same transaction.
   *
   * @throws dev.pamphlet.markdown.source.MalformedSource when today's rules refuse the stored
   *     source
   * @throws dev.pamphlet.platform.TooLarge when the article does not fit into one item
   */
  public Outcome publish(ArticleId article, Instant now) {
    Manuscript before = manuscripts.get(article);
    Optional<Schedule> due = before.standing().schedule().filter(schedule -> schedule.isDue(now));
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
