package dev.pamphlet.articles.dynamodb;

import dev.pamphlet.content.Article;
import dev.pamphlet.content.dynamodb.ArticleItem;
import dev.pamphlet.platform.dynamodb.CannedResponses;
import java.util.List;

/** What DynamoDB sends to rehearsals. */
public final class StoredSamples {

  private StoredSamples() {}

  /** The response to who looks for this article. */
  public static byte[] found(Article article) {
    return CannedResponses.getItem(ArticleItem.of(article));
  }

  /** The response to who lists articles when there is this one alone. */
  public static byte[] listed(Article article) {
    return CannedResponses.query(List.of(ArticleItem.of(article)));
  }
}
