package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.newsletter.ListPage;
import dev.pamphlet.newsletter.issues.Edition;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.newsletter.issues.ReadArchive;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The public archive: an issue by one GetItem, the list by one Query. */
public final class DynamoArchive implements ReadArchive {

  private final Table table;

  public DynamoArchive(DynamoDb dynamoDb, String deliveryTable) {
    this.table = new Table(dynamoDb, deliveryTable);
  }

  @Override
  public Optional<Edition.Page> find(IssueId id, Instant now) {
    return table
        .find(DeliveryTable.page(id))
        .map(PageItem::read)
        .filter(page -> !page.entry().from().isAfter(now));
  }

  @Override
  public ListPage<Entry> list(Instant now, int limit, Optional<ListPage.Position> after) {
    return IndexLists.latestFirst(table, List.of(DeliveryTable.ARCHIVE))
        .before(DeliveryTable.after(now))
        .page(limit, after, items -> items.stream().map(PageItem::readEntry).toList());
  }
}
