package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.newsletter.ListPage;
import dev.pamphlet.newsletter.issues.ChangeIssue;
import dev.pamphlet.newsletter.issues.FindIssue;
import dev.pamphlet.newsletter.issues.Issue;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.newsletter.issues.ListIssues;
import dev.pamphlet.newsletter.issues.ListIssuesUnderWay;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Issues, without their texts. Keys and codec: {@link DeliveryTable}, {@link IssueItem}. */
public final class DynamoIssues implements FindIssue, ChangeIssue, ListIssues, ListIssuesUnderWay {

  private final Table table;

  public DynamoIssues(DynamoDb dynamoDb, String deliveryTable) {
    this.table = new Table(dynamoDb, deliveryTable);
  }

  @Override
  public Optional<Issue> find(IssueId id) {
    return table.findConsistently(DeliveryTable.issue(id)).map(IssueItem::read);
  }

  @Override
  public boolean change(Issue from, Issue to) {
    return table.putIf(IssueItem.VERSION, from.version(), IssueItem.of(to));
  }

  @Override
  public ListPage<Issue> list(int limit, Optional<ListPage.Position> after) {
    return IndexLists.latestFirst(table, DeliveryTable.listsOfIssues())
        .page(limit, after, entries -> entries.stream().map(IssueItem::read).toList());
  }

  @Override
  public List<Issue> underWay() {
    return read(IndexLists.earliestFirst(table, List.of(DeliveryTable.UNDER_WAY)));
  }

  @Override
  public List<Issue> due(Instant now) {
    return read(
        IndexLists.earliestFirst(table, List.of(DeliveryTable.DUE))
            .before(DeliveryTable.after(now)));
  }

  private static List<Issue> read(IndexLists lists) {
    return lists.all().stream().map(IssueItem::read).toList();
  }
}
