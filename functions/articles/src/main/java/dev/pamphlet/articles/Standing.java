package dev.pamphlet.articles;

import dev.pamphlet.content.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far an article has come on its way to readers, and every step it can take from there. Only
 * withdrawing takes it back.
 *
 * @param schedule a publication to come, of an article that may be public already
 * @param announced whether its one announcement was made
 */
public record Standing(Visibility visibility, Optional<Schedule> schedule, boolean announced) {

  /** Of an article that was saved and no more. */
  public static final Standing DRAFT =
      new Standing(new Visibility.Unpublished(), Optional.empty(), false);

  /** In one word. */
  public enum Status {
    DRAFT,
    SCHEDULED,
    PUBLISHED,
    WITHDRAWN
  }

  /** What readers see decides; what is to come counts while they see nothing yet. */
  public Status status() {
    if (visibility instanceof Visibility.Public) {
      return Status.PUBLISHED;
    }
    if (schedule.isPresent()) {
      return Status.SCHEDULED;
    }
    return visibility instanceof Visibility.Withdrawn ? Status.WITHDRAWN : Status.DRAFT;
  }

  /** What is public, if anything is. */
  public Optional<Visibility.Public> published() {
    return visibility instanceof Visibility.Public visible
        ? Optional.of(visible)
        : Optional.empty();
  }

  /**
   * After a version became public, which is what a schedule was for, whatever version that had. The
   * version that is public already stays so since when it is.
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

  /** After a decision to publish later, in place of any earlier one. */
  Standing schedule(Schedule later) {
    return new Standing(visibility, Optional.of(later), announced);
  }

  /** After everything that is public, or was to be, was taken back. */
  Standing withdraw(Instant now) {
    Visibility after =
        published()
            .<Visibility>map(visible -> new Visibility.Withdrawn(visible.first(), now))
            .orElse(visibility);
    return new Standing(after, Optional.empty(), announced);
  }

  /** Whether there is anything to withdraw. */
  public boolean canBeWithdrawn() {
    return published().isPresent() || schedule.isPresent();
  }
}
