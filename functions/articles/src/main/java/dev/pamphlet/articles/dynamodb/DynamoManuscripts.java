package dev.pamphlet.articles.dynamodb;

import dev.pamphlet.articles.ArticleId;
import dev.pamphlet.articles.Change;
import dev.pamphlet.articles.ListDue;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.Manuscripts;
import dev.pamphlet.articles.Page;
import dev.pamphlet.articles.Version;
import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Manuscripts, their versions and what is to come of them. Keys and codec: {@link ManuscriptItem},
 * {@link ArticleItem}; what a change writes: {@link ChangeWrites}.
 */
public final class DynamoManuscripts implements Manuscripts, ListDue {

  private static final String REFUSED = "ConditionalCheckFailed";

  private final DynamoDb dynamoDb;
  private final String table;
  private final Writes write;

  public DynamoManuscripts(DynamoDb dynamoDb, String contentTable) {
    this.dynamoDb = dynamoDb;
    this.table = contentTable;
    this.write = new Writes(contentTable);
  }

  /** Consistent reads, because the editor's next step is decided on what they show. */
  @Override
  public Optional<Manuscript> find(Slug slug) {
    return find(ContentTable.owner(slug)).map(ManuscriptItem::readArticleId).map(this::get);
  }

  @Override
  public Manuscript get(ArticleId article) {
    return find(ContentTable.head(article))
        .map(ManuscriptItem::readHead)
        .orElseThrow(() -> new IllegalStateException("An article has no head."));
  }

  @Override
  public Optional<Version> version(ArticleId article, int number) {
    return find(ContentTable.version(article, number))
        .map(item -> ManuscriptItem.readVersion(article, item));
  }

  @Override
  public Page<Manuscript.Summary> list(int limit, Optional<Page.Position> after) {
    return new ListQuery(dynamoDb, table, ContentTable.MANUSCRIPTS)
        .page(limit, after, ManuscriptItem::readSummary);
  }

  @Override
  public Page<Version.Summary> versions(
      ArticleId article, int limit, Optional<Page.Position> after) {
    return new VersionsQuery(dynamoDb, table, article).page(limit, after);
  }

  @Override
  public Page<ArticleId> due(Instant now, int limit, Optional<Page.Position> after) {
    return new ListQuery(dynamoDb, table, ContentTable.DUE)
        .pageUpTo(now, limit, after, ManuscriptItem::readArticleId);
  }

  @Override
  public void save(Change change) {
    List<TransactWriteItem> writes = ChangeWrites.of(write, change, beside(change));
    if (change.announces()) {
      announce(change, writes);
    } else if (!refused(writes).isEmpty()) {
      throw new Superseded();
    }
  }

  /**
   * The announcement is a write of the same transaction, put only where there is none. The head
   * knows whether there is; should it be mistaken, the article becomes public without a second one.
   */
  private void announce(Change change, List<TransactWriteItem> writes) {
    List<TransactWriteItem> all = new ArrayList<>(writes);
    all.add(write.putIfAbsent(ManuscriptItem.outbox(change.after(), change.at())));
    List<Integer> refused = refused(all);
    boolean announcedBefore = refused.equals(List.of(writes.size()));
    if (!refused.isEmpty() && !(announcedBefore && refused(writes).isEmpty())) {
      throw new Superseded();
    }
  }

  /** Writes all or nothing; which of the writes were refused by their conditions. */
  private List<Integer> refused(List<TransactWriteItem> writes) {
    try {
      dynamoDb.call(db -> db.transactWriteItems(write -> write.transactItems(writes)));
      return List.of();
    } catch (TransactionCanceledException cancelled) {
      var reasons = cancelled.cancellationReasons();
      List<Integer> refused = new ArrayList<>();
      for (int i = 0; i < reasons.size(); i++) {
        if (REFUSED.equals(reasons.get(i).code())) {
          refused.add(i);
        }
      }
      if (refused.isEmpty()) {
        throw cancelled;
      }
      return refused;
    }
  }

  private Optional<Item> find(Map<String, AttributeValue> key) {
    var found =
        dynamoDb.call(db -> db.getItem(get -> get.tableName(table).key(key).consistentRead(true)));
    return found.hasItem() ? Optional.of(StoredItem.read(found.item())) : Optional.empty();
  }

  /** What lies where others keep things beside the article, if that is elsewhere from now on. */
  private List<Item> beside(Change change) {
    String after = ContentTable.besidePartition(change.after());
    return change
        .before()
        .map(ContentTable::besidePartition)
        .filter(before -> !before.equals(after))
        .map(this::allIn)
        .orElse(List.of());
  }

  private List<Item> allIn(String partition) {
    List<Item> items = new ArrayList<>();
    Map<String, AttributeValue> from = null;
    do {
      Map<String, AttributeValue> start = from;
      var found =
          dynamoDb.call(
              db ->
                  db.query(
                      query ->
                          query
                              .tableName(table)
                              .keyConditionExpression(StoredItem.PK + " = :pk")
                              .expressionAttributeValues(
                                  Map.of(":pk", AttributeValue.fromS(partition)))
                              .consistentRead(true)
                              .exclusiveStartKey(start)));
      found.items().stream().map(Item::new).forEach(items::add);
      from = found.hasLastEvaluatedKey() ? found.lastEvaluatedKey() : null;
    } while (from != null);
    return items;
  }
}
