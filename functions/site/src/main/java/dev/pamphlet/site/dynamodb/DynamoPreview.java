package dev.pamphlet.site.dynamodb;

import dev.pamphlet.content.Article;
import dev.pamphlet.content.dynamodb.PreviewItem;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Table;
import dev.pamphlet.site.FindPreview;
import java.time.Instant;
import java.util.Optional;

/**
 * Finds a shared draft by one consistent GetItem: an editor opens the link as soon as it is made.
 */
public final class DynamoPreview implements FindPreview {

  private final Table table;

  public DynamoPreview(DynamoDb dynamoDb, String contentTable) {
    this.table = new Table(dynamoDb, contentTable);
  }

  @Override
  public Optional<Article> find(String token, Instant now) {
    return table
        .findConsistently(PreviewItem.key(token))
        .filter(item -> item.expiry().filter(now::isBefore).isPresent())
        .map(PreviewItem::read);
  }
}
