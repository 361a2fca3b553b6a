package dev.pamphlet.articles.dynamodb;

import dev.pamphlet.articles.Article;
import dev.pamphlet.articles.Card;
import dev.pamphlet.articles.Tag;
import dev.pamphlet.platform.dynamodb.Item;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A published article: {@code SLUG#<slug>} / {@code ARTICLE}, with its card and its sections in one
 * item, so that every read is one GetItem and a publication replaces the whole at once. Beside it
 * an entry for each tag, which holds nothing but the card, for the index.
 */
final class ArticleItem {

  private static final int FORMAT = 1;
  private static final String SECTIONS = "sections";

  private ArticleItem() {}

  /**
   * The item of an article.
   *
   * @throws dev.pamphlet.articles.Manuscripts.TooLarge when it does not fit into one
   */
  static Item of(Article article) {
    Card card = article.card();
    return listed(ContentTable.article(card.slug()), ContentTable.LISTED, card)
        .bytes(SECTIONS, Compressed.of(SectionsText.write(article.sections())))
        .build();
  }

  /** The entries under which the article is found by its tags. */
  static Stream<Item> tagEntries(Card card) {
    return card.tags().stream().map(tag -> tagEntry(card, tag).build());
  }

  private static Item.Builder tagEntry(Card card, Tag tag) {
    return listed(ContentTable.tagEntry(card.slug(), tag), ContentTable.tagged(tag), card);
  }

  private static Item.Builder listed(Map<String, AttributeValue> key, String list, Card card) {
    return Item.builder()
        .all(new Item(key))
        .number(ContentTable.FORMAT, FORMAT)
        .text(ContentTable.LIST_PK, list)
        .text(ContentTable.LIST_SK, ContentTable.byTime(card.publishedAt(), card.slug().value()))
        .map(ContentTable.CARD, CardItem.of(card));
  }

  static Article read(Item item) {
    return new Article(
        CardItem.read(item.map(ContentTable.CARD)),
        SectionsText.read(Compressed.expand(item.bytes(SECTIONS))));
  }
}
