package dev.pamphlet.newsletter.events;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import dev.pamphlet.content.ArticleId;
import dev.pamphlet.content.dynamodb.AnnouncementItem;
import dev.pamphlet.newsletter.issues.Announcing;
import dev.pamphlet.newsletter.wiring.NewsletterWiring;
import dev.pamphlet.platform.batch.Batch;
import dev.pamphlet.platform.batch.StreamFunction;
import dev.pamphlet.platform.dynamodb.StoredItem;
import java.time.Clock;
import java.time.Duration;

/**
 * Makes the issue that announces an article. The stream of the Content table reports each
 * announcement, by its key alone; a filter in the template leaves out everything else. {@link
 * SweepNewsletterFunction} makes the issues whose stream records were lost.
 *
 * <p>It is idempotent: see {@link Announcing}. The id of the issue is derived from the article, and
 * the issue is put only if there is none.
 */
public final class CreateIssueFunction extends StreamFunction {

  private final Announcing announcing;
  private final Clock clock;

  public CreateIssueFunction() {
    this(NewsletterWiring.ofProcess().issues().announcing(), Clock.systemUTC());
  }

  CreateIssueFunction(Announcing announcing, Clock clock) {
    this.announcing = announcing;
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
  }

  @Override
  protected void process(DynamodbStreamRecord record, Batch batch) {
    ArticleId article =
        AnnouncementItem.articleOf(record.getDynamodb().getKeys().get(StoredItem.PK).getS());
    announcing.announce(article, clock.instant()).ifPresent(batch::did);
  }
}
