package dev.pamphlet.articles.dynamodb;

import dev.pamphlet.articles.Article;
import dev.pamphlet.articles.ArticleId;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.Manuscripts;
import dev.pamphlet.articles.Page;
import dev.pamphlet.articles.Revision;
import dev.pamphlet.articles.Slug;
import dev.pamphlet.articles.Tag;
import dev.pamphlet.articles.Version;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Manuscripts and their versions. Keys and codec: {@link ManuscriptItem}, {@link ArticleItem}. */
public final class DynamoManuscripts implements Manuscripts {

  private final DynamoDb dynamoDb;
  private final String table;

  public DynamoManuscripts(DynamoDb dynamoDb, String contentTable) {
    this.dynamoDb = dynamoDb;
    this.table = contentTable;
  }

  /** Consistent reads, because the editor's next step is decided on what they show. */
  @Override
  public Optional<Manuscript> find(Slug slug) {
    return get(ContentTable.owner(slug))
        .map(ManuscriptItem::readOwner)
        .map(id -> required(ContentTable.head(id)))
        .map(ManuscriptItem::readHead);
  }

  @Override
  public Version version(ArticleId article, int number) {
    Item item = required(ContentTable.version(article, number));
    return ManuscriptItem.readVersion(article, number, item);
  }

  @Override
  public Page<Summary> list(int limit, Optional<Page.Position> after) {
    return new ListQuery(dynamoDb, table, ContentTable.MANUSCRIPTS)
        .page(limit, after, ManuscriptItem::readSummary);
  }

  /**
   * One transaction: a version without its manuscript could never be found, an article without its
   * tag entries would be missing from lists. Two conditions guard it: a slug is taken once and for
   * good, and the head still has the version that this save began with. Nothing of an article is
   * written without its head.
   */
  @Override
  public void save(Revision revision) {
    List<TransactWriteItem> writes = new ArrayList<>();
    Item head = ManuscriptItem.head(revision.after());
    if (revision.before().isPresent()) {
      writes.add(putIfVersion(revision.before().get().version(), head));
    } else {
      writes.add(putIfAbsent(ManuscriptItem.owner(revision.after())));
      writes.add(putIfAbsent(head));
    }
    writes.add(putIfAbsent(ManuscriptItem.version(revision.version())));
    revision.article().ifPresent(article -> publish(article, writes));
    for (Tag tag : revision.retiredTags()) {
      writes.add(delete(ContentTable.tagEntry(revision.after().slug(), tag)));
    }
    try {
      dynamoDb.call(db -> db.transactWriteItems(write -> write.transactItems(writes)));
    } catch (TransactionCanceledException cancelled) {
      if (cancelled.cancellationReasons().stream()
          .noneMatch(reason -> "ConditionalCheckFailed".equals(reason.code()))) {
        throw cancelled;
      }
      throw new Superseded();
    }
  }

  private void publish(Article article, List<TransactWriteItem> writes) {
    writes.add(put(ArticleItem.of(article)));
    ArticleItem.tagEntries(article.card()).map(this::put).forEach(writes::add);
  }

  private Optional<Item> get(Map<String, AttributeValue> key) {
    var found =
        dynamoDb.call(db -> db.getItem(get -> get.tableName(table).key(key).consistentRead(true)));
    return found.hasItem() ? Optional.of(new Item(found.item())) : Optional.empty();
  }

  /** An item that another one names, so that it must be there. */
  private Item required(Map<String, AttributeValue> key) {
    return get(key)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "An item is missing: " + key.get(ContentTable.SK).s() + "."));
  }

  private TransactWriteItem put(Item item) {
    return put(Put.builder(), item);
  }

  private TransactWriteItem putIfAbsent(Item item) {
    return put(
        Put.builder().conditionExpression("attribute_not_exists(" + ContentTable.PK + ")"), item);
  }

  private TransactWriteItem putIfVersion(int version, Item item) {
    return put(
        Put.builder()
            .conditionExpression("#version = :version")
            .expressionAttributeNames(Map.of("#version", ManuscriptItem.VERSION))
            .expressionAttributeValues(
                Map.of(":version", AttributeValue.fromN(Integer.toString(version)))),
        item);
  }

  private TransactWriteItem put(Put.Builder put, Item item) {
    return TransactWriteItem.builder()
        .put(put.tableName(table).item(item.attributes()).build())
        .build();
  }

  private TransactWriteItem delete(Map<String, AttributeValue> key) {
    return TransactWriteItem.builder()
        .delete(Delete.builder().tableName(table).key(key).build())
        .build();
  }
}
