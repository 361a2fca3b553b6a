package dev.pamphlet.content.dynamodb;

import dev.pamphlet.content.ArticleId;
import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;

/**
 * The owner of a slug, for good: {@code OWNER#<slug>} / {@code OWNER}, one item for each slug that
 * an article has or had.
 */
public final class OwnerItem {

  private OwnerItem() {}

  public static Item of(Slug slug, ArticleId article) {
    return StoredItem.begin(ContentTable.owner(slug))
        .text(ContentTable.ARTICLE_ID, article.value())
        .build();
  }

  /** The article that the slug belongs to. */
  public static ArticleId read(Item item) {
    return ContentTable.articleId(item);
  }
}
