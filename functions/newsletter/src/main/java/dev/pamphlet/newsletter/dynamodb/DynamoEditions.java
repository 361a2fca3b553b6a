package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.content.SectionId;
import dev.pamphlet.newsletter.issues.AddIssue;
import dev.pamphlet.newsletter.issues.ArticleNews;
import dev.pamphlet.newsletter.issues.Edition;
import dev.pamphlet.newsletter.issues.FindLetter;
import dev.pamphlet.newsletter.issues.FindText;
import dev.pamphlet.newsletter.issues.Issue;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.newsletter.issues.StoreEdition;
import dev.pamphlet.newsletter.letter.LetterTemplate;
import dev.pamphlet.platform.dynamodb.Compressed;
import dev.pamphlet.platform.dynamodb.Conflicts;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.platform.dynamodb.Table;
import dev.pamphlet.platform.dynamodb.Writes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The texts of issues. Each is written in one transaction with its issue: an issue that goes out
 * without a letter, or with an older one, could not be corrected.
 */
public final class DynamoEditions implements AddIssue, FindText, FindLetter, StoreEdition {

  private static final String MARKDOWN = "markdown";

  private final DynamoDb dynamoDb;
  private final Table table;
  private final Writes write;
  private final Conflicts conflicts;

  public DynamoEditions(DynamoDb dynamoDb, String deliveryTable, Conflicts conflicts) {
    this.dynamoDb = dynamoDb;
    this.table = new Table(dynamoDb, deliveryTable);
    this.write = table.writes();
    this.conflicts = conflicts;
  }

  @Override
  public boolean add(Issue issue, String markdown) {
    Item text =
        StoredItem.begin(DeliveryTable.text(issue.id()))
            .bytes(MARKDOWN, Compressed.of(markdown.getBytes(StandardCharsets.UTF_8)))
            .build();
    return transact(List.of(write.putIfAbsent(IssueItem.of(issue)), write.put(text)));
  }

  @Override
  public String text(IssueId id) {
    return table
        .find(DeliveryTable.text(id))
        .map(text -> new String(Compressed.expand(text.bytes(MARKDOWN)), StandardCharsets.UTF_8))
        .orElseThrow(() -> new IllegalStateException("An issue has no text."));
  }

  @Override
  public boolean store(Issue from, Issue to, Edition edition) {
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(replace(from, to));
    writes.add(write.put(LetterItem.of(to.id(), edition.letter())));
    writes.add(write.put(PageItem.of(edition.page())));
    edition.article().ifPresent(article -> writes.add(write.put(told(article))));
    return transact(writes);
  }

  private static Item told(ArticleNews article) {
    return StoredItem.begin(DeliveryTable.told(article.id()))
        .texts(
            DynamoArticleNews.SECTIONS, article.sections().stream().map(SectionId::value).toList())
        .build();
  }

  @Override
  public boolean drop(Issue from, Issue to) {
    return transact(List.of(replace(from, to), write.delete(DeliveryTable.page(to.id()))));
  }

  private TransactWriteItem replace(Issue from, Issue to) {
    return write.putIf(IssueItem.VERSION, from.version(), IssueItem.of(to));
  }

  private boolean transact(List<TransactWriteItem> writes) {
    return conflicts.retry(() -> dynamoDb.transact(writes)).areNone();
  }

  @Override
  public LetterTemplate find(IssueId id) {
    return table
        .find(DeliveryTable.letter(id))
        .map(LetterItem::read)
        .orElseThrow(() -> new IllegalStateException("An issue that goes out has no letter."));
  }
}
