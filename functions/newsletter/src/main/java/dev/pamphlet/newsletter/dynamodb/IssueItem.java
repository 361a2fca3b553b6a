package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.content.ArticleId;
import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.issues.Announced;
import dev.pamphlet.newsletter.issues.Issue;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.newsletter.issues.IssueStatus;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import java.time.Instant;

/**
 * An issue: {@code ISSUE#<id>} / {@code ISSUE}, in the list of its status. All of it is in the
 * card, so that a list shows whole issues. Its text and its letter are separate items, because
 * sending a chunk reads only the status.
 */
public final class IssueItem {

  /** The attribute that every write is conditional on. */
  static final String VERSION = "version";

  private static final String ARTICLE = "article";
  private static final String DUE = "due";
  private static final String SENT_AT = "sentAt";

  private IssueItem() {}

  public static Item of(Issue issue) {
    return StoredItem.begin(DeliveryTable.issue(issue.id()))
        .text(DeliveryTable.LIST_PK, DeliveryTable.list(issue.status()))
        .text(DeliveryTable.LIST_SK, DeliveryTable.byTime(listedAt(issue), issue.id()))
        .number(VERSION, issue.version())
        .map(DeliveryTable.CARD, card(issue))
        .build();
  }

  private static Item card(Issue issue) {
    Item.Builder card =
        Item.builder()
            .text("id", issue.id().value())
            .text("status", issue.status().word())
            .text("subject", issue.subject())
            .texts("topics", issue.topics().stream().map(Tag::name).toList())
            .truth("atLeastOnce", issue.atLeastOnce())
            .time("created", issue.created())
            .text("held", issue.held())
            .time(DUE, issue.due())
            .time(SENT_AT, issue.sentAt());
    issue
        .announced()
        .ifPresent(
            announced ->
                card.text(ARTICLE, announced.article().value())
                    .number("articleVersion", announced.version()));
    return card.build();
  }

  /** Reads an issue from the table or the index; both hold all of it. */
  public static Issue read(Item item) {
    Item card = item.map(DeliveryTable.CARD);
    return new Issue(
        new IssueId(card.text("id")),
        IssueStatus.of(card.text("status")),
        card.text("subject"),
        card.texts("topics").stream().map(Tag::new).toList(),
        card.findText(ARTICLE)
            .map(id -> new Announced(new ArticleId(id), card.number("articleVersion"))),
        card.truth("atLeastOnce"),
        card.time("created"),
        card.findTime(DUE),
        card.findTime(SENT_AT),
        card.findText("held"),
        item.number(VERSION));
  }

  private static Instant listedAt(Issue issue) {
    return issue.due().or(issue::sentAt).orElse(issue.created());
  }
}
