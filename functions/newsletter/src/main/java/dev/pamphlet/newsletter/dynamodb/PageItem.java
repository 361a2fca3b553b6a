package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.issues.Edition;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.newsletter.issues.ReadArchive;
import dev.pamphlet.platform.dynamodb.Compressed;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import java.nio.charset.StandardCharsets;

/**
 * An issue in the archive: {@code ARCHIVE#<id>} / {@code ARCHIVE}, in the list of the archive by
 * the time when it is sent. Readers leave it out before that time. It is the only item with what is
 * public of an issue, so that its readers need no right to issues.
 */
final class PageItem {

  private static final String ID = "id";
  private static final String SUBJECT = "subject";
  private static final String FROM = "from";
  private static final String TOPICS = "topics";
  private static final String HTML = "html";

  private PageItem() {}

  static Item of(Edition.Page page) {
    ReadArchive.Entry entry = page.entry();
    return StoredItem.begin(DeliveryTable.page(entry.id()))
        .text(DeliveryTable.LIST_PK, DeliveryTable.ARCHIVE)
        .text(DeliveryTable.LIST_SK, DeliveryTable.byTime(entry.from(), entry.id()))
        .map(
            DeliveryTable.CARD,
            Item.builder()
                .text(ID, entry.id().value())
                .text(SUBJECT, entry.subject())
                .time(FROM, entry.from())
                .texts(TOPICS, entry.topics().stream().map(Tag::name).toList())
                .build())
        .bytes(HTML, Compressed.of(page.html().getBytes(StandardCharsets.UTF_8)))
        .build();
  }

  static Edition.Page read(Item item) {
    return new Edition.Page(
        readEntry(item), new String(Compressed.expand(item.bytes(HTML)), StandardCharsets.UTF_8));
  }

  /** Reads the entry from the table or the index. */
  static ReadArchive.Entry readEntry(Item item) {
    Item card = item.map(DeliveryTable.CARD);
    return new ReadArchive.Entry(
        new IssueId(card.text(ID)),
        card.text(SUBJECT),
        card.time(FROM),
        card.texts(TOPICS).stream().map(Tag::new).toList());
  }
}
