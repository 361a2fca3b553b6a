package dev.pamphlet.articles.dynamodb;

import dev.pamphlet.content.dynamodb.ArticleItem;
import dev.pamphlet.platform.dynamodb.CannedResponses;
import java.util.List;

/** What DynamoDB sends to rehearsals: always the same article. */
public final class StoredSamples {

  private StoredSamples() {}

  /** The response to who looks for an article. */
  public static byte[] found() {
    return CannedResponses.getItem(ArticleItem.of(SampleArticle.get()));
  }

  /** The response to who lists articles. */
  public static byte[] listed() {
    return CannedResponses.query(List.of(ArticleItem.of(SampleArticle.get())));
  }
}
