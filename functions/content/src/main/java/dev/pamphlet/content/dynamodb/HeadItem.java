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
 * The latest state of an article: {@code MANUSCRIPT#<id>} / {@code HEAD}. The module articles
 * writes it with more attributes; here are those that other modules read, and the number that every
 * change raises.
 */
public final class HeadItem {

  /** The attribute that every change of the article or of its companions raises. */
  public static final String CHANGES = "changes";

  /** The map with the article's standing. */
  public static final String STANDING = "standing";

  /** In the standing, a scheduled publication. */
  public static final String SCHEDULE = "schedule";

  /** In a scheduled publication and in the card, the number of a version. */
  public static final String VERSION = "version";

  /** In the card, the article's present slug. */
  public static final String SLUG = "slug";

  /** In the card, the number of the version that readers read. */
  public static final String PUBLISHED_VERSION = "publishedVersion";

  private HeadItem() {}

  /**
   * Begins a head, with its keys in the list of manuscripts.
   *
   * @param savedAt when the latest version was saved; the list is sorted by it
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
   * Raises the number of changes if it is still the one that was read. Every transaction that adds
   * a companion item includes this write: if the article is published, moved or withdrawn at the
   * same time, one of the two transactions fails, so no companion is left behind.
   */
  public static TransactWriteItem raiseChanges(Writes write, ArticleFacts read) {
    return write.increaseFrom(read.changes(), CHANGES, ContentTable.head(read.id()));
  }
}
