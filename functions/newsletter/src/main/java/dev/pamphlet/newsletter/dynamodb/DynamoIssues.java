package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.newsletter.issues.AddIssue;
import dev.pamphlet.newsletter.issues.ChangeIssue;
import dev.pamphlet.newsletter.issues.FindIssue;
import dev.pamphlet.newsletter.issues.Issue;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.newsletter.issues.ListIssuesUnderWay;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Issues, without their texts. Keys and codec: {@link DeliveryTable}, {@link IssueItem}. */
public final class DynamoIssues implements AddIssue, FindIssue, ChangeIssue, ListIssuesUnderWay {

  private final Table table;

  public DynamoIssues(DynamoDb dynamoDb, String deliveryTable) {
    this.table = new Table(dynamoDb, deliveryTable);
  }

  @Override
  public Optional<Issue> find(IssueId id) {
    return table.findConsistently(DeliveryTable.issue(id)).map(IssueItem::read);
  }

  @Override
  public boolean add(Issue issue) {
    return table.putIfAbsent(IssueItem.of(issue));
  }

  @Override
  public boolean change(Issue from, Issue to) {
    return table.putIf(
        IssueItem.of(to),
        put ->
            put.conditionExpression("#version = :version")
                .expressionAttributeNames(Map.of("#version", IssueItem.VERSION))
                .expressionAttributeValues(
                    Map.of(":version", AttributeValue.fromN(Integer.toString(from.version())))));
  }

  @Override
  public List<Issue> underWay() {
    return list(
        query ->
            query
                .keyConditionExpression(DeliveryTable.LIST_PK + " = :list")
                .expressionAttributeValues(
                    Map.of(":list", AttributeValue.fromS(DeliveryTable.UNDER_WAY))));
  }

  @Override
  public List<Issue> due(Instant now) {
    return list(
        query ->
            query
                .keyConditionExpression(
                    "%s = :list AND %s < :end"
                        .formatted(DeliveryTable.LIST_PK, DeliveryTable.LIST_SK))
                .expressionAttributeValues(
                    Map.of(
                        ":list", AttributeValue.fromS(DeliveryTable.DUE),
                        ":end", AttributeValue.fromS(DeliveryTable.upTo(now)))));
  }

  private List<Issue> list(Consumer<QueryRequest.Builder> which) {
    return table
        .queryAll(query -> query.indexName(DeliveryTable.LIST_INDEX).applyMutation(which))
        .stream()
        .map(IssueItem::read)
        .toList();
  }
}
