package dev.pamphlet.articles.schedule;

import dev.pamphlet.articles.ArticleText;
import dev.pamphlet.articles.Change;
import dev.pamphlet.articles.ChangeManuscripts;
import dev.pamphlet.articles.ListDue;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.Page;
import dev.pamphlet.articles.Schedule;
import dev.pamphlet.articles.markdown.MarkdownReader;
import dev.pamphlet.content.ArticleId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Goes through the publications that are due. One that fails holds up no other. */
final class DuePublications {

  private static final int PAGE = 25;

  private final ListDue due;
  private final ChangeManuscripts manuscripts;
  private final MarkdownReader markdown = new MarkdownReader();
  private final Clock clock;

  DuePublications(ListDue due, ChangeManuscripts manuscripts, Clock clock) {
    this.due = due;
    this.manuscripts = manuscripts;
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
  }

  /**
   * Publishes all of them.
   *
   * @param failed is told of each that could not be published, and why
   * @return how many were made public
   */
  int publish(BiConsumer<ArticleId, RuntimeException> failed) {
    Instant now = clock.instant();
    int published = 0;
    Optional<Page.Position> from = Optional.empty();
    do {
      Page<ArticleId> page = due.due(now, PAGE, from);
      for (ArticleId id : page.entries()) {
        try {
          published += publish(id, now) ? 1 : 0;
        } catch (RuntimeException failure) {
          failed.accept(id, failure);
        }
      }
      from = page.next();
    } while (from.isPresent());
    return published;
  }

  /** Whether this run made it public; another one, or an editor, may have been first. */
  private boolean publish(ArticleId id, Instant now) {
    Manuscript before = manuscripts.get(id);
    Optional<Schedule> schedule = before.standing().schedule().filter(s -> s.isDue(now));
    if (schedule.isEmpty()) {
      return false;
    }
    int number = schedule.get().version();
    String source =
        manuscripts
            .version(id, number)
            .orElseThrow(() -> new IllegalStateException("A scheduled version is missing."))
            .source();
    ArticleText text = markdown.read(source);
    try {
      manuscripts.save(Change.publish(before, number, text, schedule.get().announce(), now));
      return true;
    } catch (ChangeManuscripts.Superseded otherwise) {
      return false;
    }
  }
}
