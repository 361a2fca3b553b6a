package dev.pamphlet.articles.dynamodb;

import dev.pamphlet.articles.KeepPreviews;
import dev.pamphlet.content.Article;
import dev.pamphlet.content.dynamodb.PreviewItem;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Table;
import java.time.Instant;

/** Stores shared drafts, which only their links find. */
public final class DynamoPreviews implements KeepPreviews {

  private final Table table;

  public DynamoPreviews(DynamoDb dynamoDb, String contentTable) {
    this.table = new Table(dynamoDb, contentTable);
  }

  /** Conditional, although tokens are random: nothing is overwritten. */
  @Override
  public void keep(String token, Article draft, Instant end) {
    if (!table.putIfAbsent(PreviewItem.of(token, draft, end))) {
      throw new IllegalStateException("A token was drawn twice.");
    }
  }
}
