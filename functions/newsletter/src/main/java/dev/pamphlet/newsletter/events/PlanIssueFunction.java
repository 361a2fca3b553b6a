package dev.pamphlet.newsletter.events;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import dev.pamphlet.newsletter.delivery.Pacing;
import dev.pamphlet.newsletter.delivery.Planning;
import dev.pamphlet.newsletter.dynamodb.DeliveryTable;
import dev.pamphlet.newsletter.dynamodb.PlanItem;
import dev.pamphlet.newsletter.wiring.DeliveryWiring;
import dev.pamphlet.platform.batch.Batch;
import dev.pamphlet.platform.batch.StreamFunction;
import dev.pamphlet.platform.dynamodb.StoredItem;
import java.time.Clock;
import java.time.Duration;

/**
 * Divides the audience of an issue into chunks. The stream of the Delivery table reports each plan
 * that begins, by its key alone; a filter in the template leaves out everything else.
 *
 * <p>It is idempotent: see {@link Planning}. A plan that was interrupted continues when its record
 * comes again, or when {@link PaceIssuesFunction} starts it again.
 */
public final class PlanIssueFunction extends StreamFunction {

  private final Planning planning;
  private final Pacing pacing;
  private final Clock clock;

  public PlanIssueFunction() {
    this(DeliveryWiring.ofProcess());
  }

  private PlanIssueFunction(DeliveryWiring wiring) {
    this(wiring.planning(), wiring.pacing(), Clock.systemUTC());
  }

  PlanIssueFunction(Planning planning, Pacing pacing, Clock clock) {
    this.planning = planning;
    this.pacing = pacing;
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
  }

  /** The first mails of a planned issue are given their times at once. */
  @Override
  protected void process(DynamodbStreamRecord record, Batch batch) {
    String pk = record.getDynamodb().getKeys().get(StoredItem.PK).getS();
    if (!pk.startsWith(DeliveryTable.PLAN_PREFIX)) {
      throw new IllegalArgumentException("The stream's filter lets more through than plans.");
    }
    Planning.Result result = planning.plan(PlanItem.issueOf(pk));
    batch.did(result);
    if (result == Planning.Result.PLANNED) {
      pacing.run(clock.instant());
    }
  }
}
