package dev.pamphlet.articles.dynamodb;

import dev.pamphlet.articles.Change;
import dev.pamphlet.articles.ListDue;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.Manuscripts;
import dev.pamphlet.articles.Page;
import dev.pamphlet.articles.Version;
import dev.pamphlet.content.ArticleId;
import dev.pamphlet.content.Slug;
import dev.pamphlet.content.dynamodb.ArticleItem;
import dev.pamphlet.content.dynamodb.ContentTable;
import dev.pamphlet.content.dynamodb.OwnerItem;
import dev.pamphlet.platform.Superseded;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.Refusals;
import dev.pamphlet.platform.dynamodb.Table;
import dev.pamphlet.platform.dynamodb.Writes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Manuscripts, their versions and their schedules. Keys and codec: {@link ManuscriptItem}, {@link
 * ArticleItem}; what a change writes: {@link ChangeWrites}.
 */
public final class DynamoManuscripts implements Manuscripts, ListDue {

  private final DynamoDb dynamoDb;
  private final Table table;
  private final Writes write;

  public DynamoManuscripts(DynamoDb dynamoDb, String contentTable) {
    this.dynamoDb = dynamoDb;
    this.table = new Table(dynamoDb, contentTable);
    this.write = table.writes();
  }

  /** Consistent reads, because editors decide on them what to do next. */
  @Override
  public Optional<Manuscript> find(Slug slug) {
    return table.findConsistently(ContentTable.owner(slug)).map(OwnerItem::read).map(this::get);
  }

  @Override
  public Manuscript get(ArticleId article) {
    return table
        .findConsistently(ContentTable.head(article))
        .map(ManuscriptItem::readHead)
        .orElseThrow(() -> new IllegalStateException("An article has no head."));
  }

  @Override
  public Optional<Version> version(ArticleId article, int number) {
    return table
        .findConsistently(ContentTable.version(article, number))
        .map(item -> ManuscriptItem.readVersion(article, item));
  }

  @Override
  public Page<Manuscript.Summary> list(int limit, Optional<Page.Position> after) {
    return new ListQuery(table, ContentTable.MANUSCRIPTS)
        .page(limit, after, ManuscriptItem::readSummary);
  }

  @Override
  public Page<Version.Summary> versions(
      ArticleId article, int limit, Optional<Page.Position> after) {
    return new VersionsQuery(table, article).page(limit, after);
  }

  @Override
  public Page<ArticleId> due(Instant now, int limit, Optional<Page.Position> after) {
    return new ListQuery(table, ContentTable.DUE)
        .pageUpTo(now, limit, after, ContentTable::articleId);
  }

  @Override
  public void save(Change change) {
    List<TransactWriteItem> writes = ChangeWrites.of(write, change, companions(change));
    boolean done =
        change.announces() ? announce(change, writes) : dynamoDb.transact(writes).areNone();
    if (!done) {
      throw new Superseded();
    }
  }

  /**
   * The announcement belongs to the same transaction and is put only if there is none yet. The head
   * says whether there is one; should the head be wrong, the article is published without a second
   * announcement.
   */
  private boolean announce(Change change, List<TransactWriteItem> writes) {
    List<TransactWriteItem> all = new ArrayList<>(writes);
    all.add(write.putIfAbsent(ManuscriptItem.announcement(change)));
    Refusals refusals = dynamoDb.transact(all);
    boolean announcedBefore = refusals.areOnly(writes.size());
    return announcedBefore ? dynamoDb.transact(writes).areNone() : refusals.areNone();
  }

  /** The items in the article's partition, if the change moves them. */
  private List<Item> companions(Change change) {
    String after = ManuscriptItem.companionPartition(change.after());
    return change
        .before()
        .map(ManuscriptItem::companionPartition)
        .filter(before -> !before.equals(after))
        .map(before -> table.queryAll(before, true))
        .orElse(List.of());
  }
}
