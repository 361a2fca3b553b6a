package dev.pamphlet.content.dynamodb;

import dev.pamphlet.content.ArticleFacts;
import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.platform.dynamodb.Writes;
import java.time.Instant;
import java.util.OptionalInt;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The latest state of an article: {@code MANUSCRIPT#<id>} / {@code HEAD}. Articles write it and
 * keep more in it; stated here is what others read, and the number that every change raises.
 */
public final class HeadItem {

  /** The attribute that every change of the article, or of what lies beside it, raises. */
  public static final String CHANGES = "changes";

  /** The map that says how far the article has come. */
  public static final String STANDING = "standing";

  /** Within it, a publication to come. */
  public static final String SCHEDULE = "schedule";

  /** Within a publication to come and within the card, the number of a version. */
  public static final String VERSION = "version";

  /** Within the card, where the article lives. */
  public static final String SLUG = "slug";

  /** Within the card, the number of the version that readers read. */
  public static final String PUBLISHED_VERSION = "publishedVersion";

  private HeadItem() {}

  /**
   * Begins a head, with its place in the list of manuscripts.
   *
   * @param savedAt when the latest version was saved, which is what the list is sorted by
   * @param card what else the list shows
   */
  public static Item.Builder begin(ArticleFacts facts, Instant savedAt, Item.Builder card) {
    card.text(SLUG, facts.slug().value()).number(VERSION, facts.version());
    facts.publicVersion().ifPresent(number -> card.number(PUBLISHED_VERSION, number));
    return StoredItem.begin(ContentTable.head(facts.id()))
        .text(ContentTable.LIST_PK, ContentTable.MANUSCRIPTS)
        .text(ContentTable.LIST_SK, ContentTable.byTime(savedAt, facts.id().value()))
        .map(ContentTable.CARD, card.build())
        .text(ContentTable.ARTICLE_ID, facts.id().value())
        .number(CHANGES, facts.changes());
  }

  public static ArticleFacts read(Item head) {
    Item card = head.map(ContentTable.CARD);
    Item standing = head.map(STANDING);
    return new ArticleFacts(
        ContentTable.articleId(head),
        new Slug(card.text(SLUG)),
        card.number(VERSION),
        number(card, PUBLISHED_VERSION),
        standing.has(SCHEDULE) ? number(standing.map(SCHEDULE), VERSION) : OptionalInt.empty(),
        head.number(CHANGES));
  }

  private static OptionalInt number(Item map, String name) {
    return map.has(name) ? OptionalInt.of(map.number(name)) : OptionalInt.empty();
  }

  /**
   * Raises the number of changes, while it is the one that was read: the write that whoever puts
   * something beside an article adds to the transaction. Who publishes, moves or withdraws the
   * article at the same time looks first at what to take along, and so one of the two is refused.
   */
  public static TransactWriteItem raiseChanges(Writes write, ArticleFacts read) {
    return write.increaseFrom(read.changes(), CHANGES, ContentTable.head(read.id()));
  }
}
