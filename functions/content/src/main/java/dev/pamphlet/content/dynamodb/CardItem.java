package dev.pamphlet.content.dynamodb;

import dev.pamphlet.content.Card;
import dev.pamphlet.content.Slug;
import dev.pamphlet.content.Tag;
import dev.pamphlet.platform.dynamodb.Item;
import java.net.URI;

/** The map {@code card}: the same in the article's item, its tag entries and the index. */
public final class CardItem {

  private CardItem() {}

  public static Item of(Card card) {
    return Item.builder()
        .text(ContentTable.ARTICLE_ID, card.id().value())
        .text("slug", card.slug().value())
        .text("title", card.title())
        .text("summary", card.summary())
        .text("author", card.author())
        .text("language", card.language())
        .texts("tags", card.tags().stream().map(Tag::name).toList())
        .text("canonicalUrl", card.canonicalUrl().map(URI::toString))
        .text("image", card.image().map(URI::toString))
        .time("publishedAt", card.publishedAt())
        .time("updatedAt", card.updatedAt())
        .number("words", card.words())
        .number("version", card.version())
        .build();
  }

  public static Card read(Item card) {
    return new Card(
        ContentTable.articleId(card),
        new Slug(card.text("slug")),
        card.text("title"),
        card.text("summary"),
        card.findText("author"),
        card.text("language"),
        card.texts("tags").stream().map(Tag::new).toList(),
        card.findText("canonicalUrl").map(URI::create),
        card.findText("image").map(URI::create),
        card.time("publishedAt"),
        card.time("updatedAt"),
        card.number("words"),
        card.number("version"));
  }
}
