package dev.pamphlet.articles.schedule;

import dev.pamphlet.articles.ChangeManuscripts;
import dev.pamphlet.articles.ListDue;
import dev.pamphlet.articles.dynamodb.DynamoManuscripts;
import dev.pamphlet.articles.wiring.ArticlesWiring;
import dev.pamphlet.platform.schedule.Run;
import dev.pamphlet.platform.schedule.ScheduledFunction;
import java.time.Clock;

/**
 * Publishes the articles whose time has come. A schedule invokes it each minute, sometimes twice,
 * and sometimes again after a failure; nothing of the event is read.
 *
 * <p>It is idempotent, because what an article's manuscript says decides, not the event and not the
 * list of what is due: a publication takes the schedule away in the transaction that makes the
 * article public, and that transaction is refused when the manuscript has changed since it was
 * read. Two runs at once publish once.
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
    this.due = new DuePublications(due, manuscripts, clock);
  }

  @Override
  protected void run(Run run) {
    int published =
        due.publish(
            (article, why) -> run.failed(why, json -> json.member("article", article.value())));
    run.did("published", published);
  }
}
