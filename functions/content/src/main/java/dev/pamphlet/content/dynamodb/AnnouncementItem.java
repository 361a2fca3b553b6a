package dev.pamphlet.content.dynamodb;

import dev.pamphlet.content.Announcement;
import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.dynamodb.Item;
import java.time.Instant;

/**
 * The announcement of an article: {@code OUTBOX#<id>} / {@code ANNOUNCEMENT}, put once, in the
 * transaction that makes the article public. It stays in the list {@value ContentTable#OUTBOX}
 * until the announcement is made.
 */
public final class AnnouncementItem {

  private AnnouncementItem() {}

  /**
   * @param at when the article became public
   */
  public static Item of(Announcement announcement, Instant at) {
    return ContentTable.listed(
        ContentTable.announcement(announcement.article()),
        ContentTable.OUTBOX,
        at,
        announcement.article(),
        Item.builder().text("slug", announcement.slug().value()));
  }

  /** Reads an announcement from the table or the index; both hold all of it. */
  public static Announcement read(Item item) {
    Item card = item.map(ContentTable.CARD);
    return new Announcement(ContentTable.articleId(card), new Slug(card.text("slug")));
  }
}
