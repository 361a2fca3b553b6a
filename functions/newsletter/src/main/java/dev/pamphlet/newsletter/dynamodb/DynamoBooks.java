package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.newsletter.ListPage;
import dev.pamphlet.newsletter.delivery.Books;
import dev.pamphlet.newsletter.delivery.Chunk;
import dev.pamphlet.newsletter.delivery.Closing;
import dev.pamphlet.newsletter.delivery.Entry;
import dev.pamphlet.newsletter.delivery.FindBooks;
import dev.pamphlet.newsletter.delivery.ListOpenEntries;
import dev.pamphlet.newsletter.delivery.Outcome;
import dev.pamphlet.newsletter.delivery.Plan;
import dev.pamphlet.newsletter.delivery.Totals;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.Table;
import java.util.List;
import java.util.Optional;

/** The books of issues, and the mails in them that an editor may want to look at. */
public final class DynamoBooks implements FindBooks, ListOpenEntries {

  private final Table table;
  private final DynamoChunks chunks;

  public DynamoBooks(DynamoDb dynamoDb, String deliveryTable) {
    this.table = new Table(dynamoDb, deliveryTable);
    this.chunks = new DynamoChunks(dynamoDb, deliveryTable);
  }

  @Override
  public Optional<Books> books(IssueId id) {
    return table
        .find(DeliveryTable.plan(id))
        .map(PlanItem::read)
        .map(plan -> Books.of(totals(plan), !plan.frozen()));
  }

  /** The totals of the chunks; once a chunk has expired, the totals in the plan. */
  private Totals totals(Plan plan) {
    Totals now = chunks.totals(plan.issue());
    return plan.closing()
        .filter(kept -> now.audience() < plan.audience())
        .map(Closing::totals)
        .orElse(now);
  }

  @Override
  public ListPage<List<Entry>> list(IssueId id, int most, Optional<ListPage.Position> after) {
    List<String> lists = List.of(DeliveryTable.doubt(id), DeliveryTable.failed(id));
    return IndexLists.earliestFirst(table, lists).page(most, after, this::open);
  }

  private List<List<Entry>> open(List<Item> keys) {
    return chunks.named(keys).stream()
        .map(DynamoBooks::open)
        .filter(entries -> !entries.isEmpty())
        .toList();
  }

  private static List<Entry> open(Chunk chunk) {
    return chunk.entries().stream()
        .filter(entry -> entry.outcome() == Outcome.UNKNOWN || entry.outcome() == Outcome.FAILED)
        .toList();
  }
}
