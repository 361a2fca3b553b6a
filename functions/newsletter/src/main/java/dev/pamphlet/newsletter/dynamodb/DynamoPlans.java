package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.newsletter.delivery.Closing;
import dev.pamphlet.newsletter.delivery.KeepPlans;
import dev.pamphlet.newsletter.delivery.Plan;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Table;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How far issues are planned. Keys and codec: {@link DeliveryTable}, {@link PlanItem}. */
public final class DynamoPlans implements KeepPlans {

  private final Table table;
  private final Clock clock;

  public DynamoPlans(DynamoDb dynamoDb, String deliveryTable) {
    this(dynamoDb, deliveryTable, Clock.systemUTC());
  }

  public DynamoPlans(DynamoDb dynamoDb, String deliveryTable, Clock clock) {
    this.table = new Table(dynamoDb, deliveryTable);
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
  }

  @Override
  public void start(IssueId id) {
    table.putIfAbsent(PlanItem.of(Plan.begun(id, clock.instant())));
  }

  @Override
  public Optional<Plan> find(IssueId issue) {
    return table.findConsistently(DeliveryTable.plan(issue)).map(PlanItem::read);
  }

  /** A planner that is behind another, or that is late, changes nothing. */
  @Override
  public void keep(Plan plan) {
    table.putIf(
        PlanItem.of(plan),
        put ->
            put.conditionExpression("#chunks <= :chunks AND #frozen = :open")
                .expressionAttributeNames(
                    Map.of("#chunks", PlanItem.CHUNKS, "#frozen", PlanItem.FROZEN))
                .expressionAttributeValues(
                    Map.of(
                        ":chunks", AttributeValue.fromN(Integer.toString(plan.chunks())),
                        ":open", AttributeValue.fromBool(false))));
  }

  @Override
  public void restart(IssueId issue, Instant now) {
    table.putIfAbsent(PlanItem.again(issue, now));
  }

  @Override
  public void keep(IssueId issue, Closing closing) {
    table.updateIf(
        DeliveryTable.plan(issue),
        update ->
            update
                .updateExpression(
                    "SET %s = :totals, %s = :expiring"
                        .formatted(ChunkItem.TOTALS, PlanItem.EXPIRING))
                .conditionExpression("#frozen = :whole")
                .expressionAttributeNames(Map.of("#frozen", PlanItem.FROZEN))
                .expressionAttributeValues(
                    Map.of(
                        ":totals", AttributeValue.fromS(ChunkTotals.text(closing.totals())),
                        ":expiring", AttributeValue.fromN(Integer.toString(closing.expiring())),
                        ":whole", AttributeValue.fromBool(true))));
  }

  @Override
  public List<IssueId> open(Instant now) {
    return IndexLists.earliestFirst(table, List.of(DeliveryTable.OPEN))
        .before(DeliveryTable.after(now))
        .all()
        .stream()
        .map(PlanItem::issueOf)
        .toList();
  }

  @Override
  public void postpone(IssueId issue, Instant until) {
    table.updateIf(
        DeliveryTable.plan(issue),
        update ->
            update
                .updateExpression("SET %s = :until".formatted(DeliveryTable.LIST_SK))
                .conditionExpression("attribute_exists(" + DeliveryTable.LIST_PK + ")")
                .expressionAttributeValues(
                    Map.of(":until", AttributeValue.fromS(DeliveryTable.byTime(until, issue)))));
  }

  @Override
  public void close(IssueId issue) {
    table.updateIf(
        DeliveryTable.plan(issue),
        update ->
            update
                .updateExpression(
                    "REMOVE %s, %s".formatted(DeliveryTable.LIST_PK, DeliveryTable.LIST_SK))
                .conditionExpression("attribute_exists(" + DeliveryTable.LIST_PK + ")"));
  }
}
