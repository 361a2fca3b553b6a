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
import dev.pamphlet.platform.log.Log;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Goes through the publications that are due. One that fails holds up no other. */
final class DuePublications {

  private static final int PAGE = 25;

  private final ListDue due;
  private final ChangeManuscripts manuscripts;
  private final MarkdownReader markdown = new MarkdownReader();
  private final Clock clock;
  private final Log log;

  DuePublications(ListDue due, ChangeManuscripts manuscripts, Clock clock, Log log) {
    this.due = due;
    this.manuscripts = manuscripts;
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
    this.log = log;
  }

  /**
   * Publishes all of them.
   *
   * @param run the request id, for the log
   * @return how many this run made public
   * @throws IllegalStateException when some failed, after all were tried
   */
  int publish(String run) {
    Instant now = clock.instant();
    int published = 0;
    int failed = 0;
    Optional<Page.Position> from = Optional.empty();
    do {
      Page<ArticleId> page = due.due(now, PAGE, from);
      for (ArticleId id : page.entries()) {
        try {
          published += publish(id, now) ? 1 : 0;
        } catch (RuntimeException failure) {
          failed++;
          log.error("not published", failure, json -> json.member("article", id.value()));
        }
      }
      from = page.next();
    } while (from.isPresent());
    report(run, published, failed);
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

  private void report(String run, int published, int failed) {
    log.info(
        "due publications",
        json -> {
          json.member("requestId", run);
          json.member("published", published);
          json.member("failed", failed);
        });
    if (failed > 0) {
      throw new IllegalStateException("Some due publications failed; the log names them.");
    }
  }
}
