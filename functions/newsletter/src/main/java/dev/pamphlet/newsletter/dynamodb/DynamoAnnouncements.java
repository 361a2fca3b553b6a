package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.content.Announcement;
import dev.pamphlet.content.ArticleId;
import dev.pamphlet.content.dynamodb.AnnouncementItem;
import dev.pamphlet.content.dynamodb.ContentTable;
import dev.pamphlet.newsletter.issues.KeepAnnouncements;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Table;
import dev.pamphlet.platform.outbox.Outbox;
import java.util.Optional;

/** The announcements of articles, which publishing puts into the outbox of the Content table. */
public final class DynamoAnnouncements implements KeepAnnouncements {

  private final Table table;
  private final Outbox outbox;

  public DynamoAnnouncements(DynamoDb dynamoDb, String contentTable) {
    this.table = new Table(dynamoDb, contentTable);
    this.outbox = new Outbox(dynamoDb, contentTable, ContentTable.LIST_INDEX);
  }

  @Override
  public Optional<Announcement> find(ArticleId article) {
    return table.findConsistently(ContentTable.announcement(article)).map(AnnouncementItem::read);
  }

  @Override
  public void made(ArticleId article) {
    outbox.done(AnnouncementItem.entry(article));
  }

  /** The announcements that wait to be made. */
  public Outbox outbox() {
    return outbox;
  }
}
