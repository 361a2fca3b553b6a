package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.newsletter.delivery.Closing;
import dev.pamphlet.newsletter.delivery.Plan;
import dev.pamphlet.newsletter.delivery.Position;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far an issue is planned: {@code PLAN#<issue>} / {@code PLAN}. It is in the list of open
 * issues until all its chunks are settled and have an expiry time. From then on it keeps their
 * totals.
 */
public final class PlanItem {

  static final String CHUNKS = "chunks";
  static final String FROZEN = "frozen";
  static final String EXPIRING = "expiring";

  private static final Duration AGAIN_KEPT = Duration.ofDays(1);

  private PlanItem() {}

  public static Item of(Plan plan) {
    return StoredItem.begin(DeliveryTable.plan(plan.issue()))
        .text(DeliveryTable.LIST_PK, DeliveryTable.OPEN)
        .text(DeliveryTable.LIST_SK, DeliveryTable.byTime(plan.started(), plan.issue()))
        .text("issue", plan.issue().value())
        .time("started", plan.started())
        .number(CHUNKS, plan.chunks())
        .number("audience", plan.audience())
        .number("part", plan.position().part())
        .text("after", plan.position().after())
        .time("changed", plan.changed())
        .truth(FROZEN, plan.frozen())
        .build();
  }

  public static Plan read(Item item) {
    return new Plan(
        new IssueId(item.text("issue")),
        item.time("started"),
        item.number(CHUNKS),
        item.number("audience"),
        new Position(item.number("part"), item.text("after")),
        item.time("changed"),
        item.truth(FROZEN),
        item.has(EXPIRING)
            ? Optional.of(
                new Closing(ChunkTotals.read(item.text(ChunkItem.TOTALS)), item.number(EXPIRING)))
            : Optional.empty());
  }

  /** An empty item: only its insertion counts. */
  static Item again(IssueId issue, Instant now) {
    return StoredItem.begin(DeliveryTable.planAgain(issue, now))
        .expiry(now.plus(AGAIN_KEPT))
        .build();
  }

  /** The issue of an index entry, by its keys alone. */
  static IssueId issueOf(Item keys) {
    return issueOf(keys.text(StoredItem.PK));
  }

  /** The issue of a plan's partition. */
  public static IssueId issueOf(String pk) {
    return new IssueId(pk.substring(DeliveryTable.PLAN_PREFIX.length()));
  }
}
