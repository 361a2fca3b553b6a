package dev.pamphlet.articles;

import dev.pamphlet.content.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The state of an article between draft and publication, and the transitions from it.
 *
 * @param schedule a scheduled publication; the article may be public already
 * @param announced whether the article's one announcement was made
 */
public record ArticleState(Visibility visibility, Optional<Schedule> schedule, boolean announced) {

  /** The state of an article that was only saved. */
  public static final ArticleState DRAFT =
      new ArticleState(new Visibility.Unpublished(), Optional.empty(), false);

  /** The state in one word. */
  public enum Status {
    DRAFT,
    SCHEDULED,
    PUBLISHED,
    WITHDRAWN
  }

  /** An article that readers see is published; a schedule counts only while they see nothing. */
  public Status status() {
    if (visibility instanceof Visibility.Public) {
      return Status.PUBLISHED;
    }
    if (schedule.isPresent()) {
      return Status.SCHEDULED;
    }
    return visibility instanceof Visibility.Withdrawn ? Status.WITHDRAWN : Status.DRAFT;
  }

  /** The public version, if there is one. */
  public Optional<Visibility.Public> published() {
    return visibility instanceof Visibility.Public visible
        ? Optional.of(visible)
        : Optional.empty();
  }

  /**
   * The state after a publication. It fulfils any schedule, whichever version that names. A version
   * that is already public keeps the time at which it became public.
   */
  ArticleState publish(int version, List<Tag> tags, boolean announce, Instant now) {
    Instant since =
        published()
            .filter(visible -> visible.version() == version)
            .map(Visibility.Public::since)
            .orElse(now);
    return new ArticleState(
        new Visibility.Public(version, visibility.firstAt().orElse(now), since, tags),
        Optional.empty(),
        announced || announce);
  }

  /** The state with this schedule, which replaces any earlier one. */
  ArticleState schedule(Schedule later) {
    return new ArticleState(visibility, Optional.of(later), announced);
  }

  /** The state after a withdrawal, which also cancels the schedule. */
  ArticleState withdraw(Instant now) {
    Visibility after =
        published()
            .<Visibility>map(visible -> new Visibility.Withdrawn(visible.first(), now))
            .orElse(visibility);
    return new ArticleState(after, Optional.empty(), announced);
  }

  /** Whether the article is public or scheduled. */
  public boolean canBeWithdrawn() {
    return published().isPresent() || schedule.isPresent();
  }
}
