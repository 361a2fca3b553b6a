package dev.pamphlet.content.dynamodb;

import dev.pamphlet.content.Article;
import dev.pamphlet.content.Card;
import dev.pamphlet.content.Slug;
import dev.pamphlet.content.SlugTarget;
import dev.pamphlet.content.Tag;
import dev.pamphlet.platform.dynamodb.Compressed;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The public item of a slug: {@code SLUG#<slug>} / {@code ARTICLE}, an article with its card and
 * its sections, so that every read is one GetItem and a publication replaces the whole at once. The
 * same partition has an entry for each tag, which holds the card only, for the index. After a move
 * the item holds only {@code movedTo}, after a withdrawal only {@code withdrawnAt}.
 */
public final class ArticleItem {

  private static final String SECTIONS = "sections";
  private static final String MOVED_TO = "movedTo";

  private ArticleItem() {}

  /**
   * The item of an article.
   *
   * @throws dev.pamphlet.platform.TooLarge when the article does not fit into one item
   */
  public static Item of(Article article) {
    Card card = article.card();
    return listed(ContentTable.article(card.slug()), ContentTable.LISTED, card)
        .bytes(SECTIONS, Compressed.of(SectionsText.write(article.sections())))
        .build();
  }

  /** The entries that list the article under its tags. */
  public static Stream<Item> tagEntries(Card card) {
    return card.tags().stream().map(tag -> tagEntry(card, tag).build());
  }

  private static Item.Builder tagEntry(Card card, Tag tag) {
    return listed(ContentTable.tagEntry(card.slug(), tag), ContentTable.tagged(tag), card);
  }

  private static Item.Builder listed(Map<String, AttributeValue> key, String list, Card card) {
    return StoredItem.begin(key)
        .text(ContentTable.LIST_PK, list)
        .text(ContentTable.LIST_SK, ContentTable.byTime(card.publishedAt(), card.slug().value()))
        .map(ContentTable.CARD, CardItem.of(card));
  }

  /** The item that redirects readers to another slug. */
  public static Item moved(Slug from, Slug to) {
    return StoredItem.begin(ContentTable.article(from)).text(MOVED_TO, to.value()).build();
  }

  /** The item that tells readers that the article was withdrawn. */
  public static Item withdrawn(Slug slug, Instant at) {
    return StoredItem.begin(ContentTable.article(slug)).time(ContentTable.WITHDRAWN_AT, at).build();
  }

  /** The item of an article, or one of its tag entries, moved to another slug. */
  public static Item relocated(Item item, Slug to) {
    Card card = CardItem.read(item.map(ContentTable.CARD)).at(to);
    return Item.builder()
        .all(item)
        .text(StoredItem.PK, ContentTable.slugPartition(to))
        .text(ContentTable.LIST_SK, ContentTable.byTime(card.publishedAt(), to.value()))
        .map(ContentTable.CARD, CardItem.of(card))
        .build();
  }

  public static SlugTarget<Article> read(Item item) {
    if (isElsewhere(item)) {
      return elsewhere(item);
    }
    return new SlugTarget.Here<>(
        new Article(
            CardItem.read(item.map(ContentTable.CARD)),
            SectionsText.read(Compressed.expand(item.bytes(SECTIONS)))));
  }

  /**
   * Whether the article moved or was withdrawn, and its companion items with it, or whether a
   * companion was withdrawn by itself.
   */
  public static boolean isElsewhere(Item item) {
    return item.has(MOVED_TO) || item.has(ContentTable.WITHDRAWN_AT);
  }

  /** The redirect of an article that moved, or the withdrawal. */
  public static <T> SlugTarget<T> elsewhere(Item item) {
    return item.has(MOVED_TO)
        ? new SlugTarget.Moved<>(new Slug(item.text(MOVED_TO)))
        : new SlugTarget.Withdrawn<>(item.time(ContentTable.WITHDRAWN_AT));
  }
}
