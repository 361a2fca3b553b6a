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
public record Standing(Visibility visibility, Optional<Schedule> schedule, boolean announced) {

  /** The standing of an article that was only saved. */
  public static final Standing DRAFT =
      new Standing(new Visibility.Unpublished(), Optional.empty(), false);

  /** The standing in one word. */
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
   * The standing after a publication. It fulfils any schedule, whichever version that names. A
   * version that is already public keeps the time at which it became public.
   */
  Standing publish(int version, List<Tag> tags, boolean announce, Instant now) {
    Instant since =
        published()
            .filter(visible -> visible.version() == version)
            .map(Visibility.Public::since)
            .orElse(now);
    return new Standing(
        new Visibility.Public(version, visibility.firstAt().orElse(now), since, tags),
        Optional.empty(),
        announced || announce);
  }

  /** The standing with this schedule, which replaces any earlier one. */
  Standing schedule(Schedule later) {
    return new Standing(visibility, Optional.of(later), announced);
  }

  /** The standing after a withdrawal, which also cancels the schedule. */
  Standing withdraw(Instant now) {
    Visibility after =
        published()
            .<Visibility>map(visible -> new Visibility.Withdrawn(visible.first(), now))
            .orElse(visibility);
    return new Standing(after, Optional.empty(), announced);
  }

  /** Whether the article is public or scheduled. */
  public boolean canBeWithdrawn() {
    return published().isPresent() || schedule.isPresent();
  }
}
