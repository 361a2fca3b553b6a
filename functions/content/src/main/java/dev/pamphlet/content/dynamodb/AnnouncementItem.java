package dev.pamphlet.content.dynamodb;

import dev.pamphlet.content.Announcement;
import dev.pamphlet.content.ArticleId;
import dev.pamphlet.content.Slug;
import dev.pamphlet.content.Tag;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.platform.outbox.Outbox;

/**
 * The announcement of an article: {@code OUTBOX#<id>} / {@code ANNOUNCEMENT}, put once, in the
 * transaction that makes the article public. It is in the list {@value ContentTable#OUTBOX} until
 * the announcement is made. The item stays afterwards, so that there is never a second one.
 */
public final class AnnouncementItem {

  private static final String SLUG = "slug";
  private static final String TOPICS = "topics";

  private AnnouncementItem() {}

  public static Item of(Announcement announcement) {
    return ContentTable.listed(
        ContentTable.announcement(announcement.article()),
        ContentTable.OUTBOX,
        announcement.at(),
        announcement.article(),
        Item.builder()
            .text(SLUG, announcement.slug().value())
            .texts(TOPICS, announcement.topics().stream().map(Tag::name).toList())
            .time("at", announcement.at()));
  }

  /** Its entry in the outbox. */
  public static Outbox.Entry entry(ArticleId article) {
    Item key = new Item(ContentTable.announcement(article));
    return new Outbox.Entry(key.text(StoredItem.PK), key.text(StoredItem.SK));
  }

  /** The article of an entry in the outbox, or of a record in the stream, by its partition key. */
  public static ArticleId articleOf(String partition) {
    return new ArticleId(partition.substring(ContentTable.ANNOUNCEMENT_PREFIX.length()));
  }

  /** Reads an announcement from the table or the index; both hold all of it. */
  public static Announcement read(Item item) {
    Item card = item.map(ContentTable.CARD);
    return new Announcement(
        ContentTable.articleId(card),
        new Slug(card.text(SLUG)),
        card.texts(TOPICS).stream().map(Tag::new).toList(),
        card.time("at"));
  }
}
