package dev.pamphlet.articles.schedule;

import dev.pamphlet.articles.ChangeManuscripts;
import dev.pamphlet.articles.ListDue;
import dev.pamphlet.articles.dynamodb.DynamoManuscripts;
import dev.pamphlet.articles.editing.ScheduledPublishing;
import dev.pamphlet.articles.markdown.MarkdownReader;
import dev.pamphlet.articles.wiring.ArticlesWiring;
import dev.pamphlet.platform.schedule.Run;
import dev.pamphlet.platform.schedule.ScheduledFunction;
import java.time.Clock;

/**
 * Publishes the articles that are due. A schedule invokes it every minute, sometimes twice, and
 * again after a failure. It does not read the event.
 *
 * <p>It is idempotent, because the manuscript of an article decides, not the event and not the list
 * of due articles. One transaction publishes the article and removes its schedule; it fails if the
 * manuscript has changed since it was read. Two runs at the same time publish once.
 */
public final class PublishDueFunction extends ScheduledFunction {

  private final DuePublications due;

  public PublishDueFunction() {
    this(ArticlesWiring.ofProcess().manuscripts(), Clock.systemUTC());
  }

  private PublishDueFunction(DynamoManuscripts store, Clock clock) {
    this(store, store, clock);
  }

  PublishDueFunction(ListDue due, ChangeManuscripts manuscripts, Clock clock) {
    this.due =
        new DuePublications(due, new ScheduledPublishing(manuscripts, new MarkdownReader()), clock);
  }

  @Override
  protected void run(Run run) {
    int published =
        due.publish(
            (article, why) -> run.failed(why, json -> json.member("article", article.value())));
    run.did("published", published);
  }
}
