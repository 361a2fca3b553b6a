package dev.pamphlet.articles.schedule;

import dev.pamphlet.articles.ListDue;
import dev.pamphlet.articles.Page;
import dev.pamphlet.articles.editing.ScheduledPublishing;
import dev.pamphlet.articles.editing.ScheduledPublishing.Outcome;
import dev.pamphlet.content.ArticleId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Publishes all articles that are due. A failure of one does not stop the others. */
final class DuePublications {

  private static final int PAGE = 25;

  private final ListDue due;
  private final ScheduledPublishing publishing;
  private final Clock clock;

  DuePublications(ListDue due, ScheduledPublishing publishing, Clock clock) {
    this.due = due;
    this.publishing = publishing;
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
  }

  /**
   * Publishes all of them.
   *
   * @param failed gets each article that could not be published, with the failure
   * @return the number of published articles
   */
  int publish(BiConsumer<ArticleId, RuntimeException> failed) {
    Instant now = clock.instant();
    int published = 0;
    Optional<Page.Position> from = Optional.empty();
    do {
      Page<ArticleId> page = due.due(now, PAGE, from);
      for (ArticleId id : page.entries()) {
        try {
          published += publishing.publish(id, now) == Outcome.PUBLISHED ? 1 : 0;
        } catch (RuntimeException failure) {
          failed.accept(id, failure);
        }
      }
      from = page.next();
    } while (from.isPresent());
    return published;
  }
}
