package dev.pamphlet.articles.dynamodb;

import dev.pamphlet.content.dynamodb.ArticleItem;
import dev.pamphlet.platform.dynamodb.CannedResponses;
import java.util.List;

/** DynamoDB's canned responses for rehearsals: always the same article. */
public final class StoredSamples {

  private StoredSamples() {}

  /** The response to a GetItem of an article. */
  public static byte[] found() {
    return CannedResponses.getItem(ArticleItem.of(SampleArticle.get()));
  }

  /** The response to a BatchGetItem of an article. */
  public static byte[] batch(String table) {
    return CannedResponses.batch(table, List.of(ArticleItem.of(SampleArticle.get())));
  }

  /** The response to a Query of the list of articles. */
  public static byte[] listed() {
    return CannedResponses.query(List.of(ArticleItem.of(SampleArticle.get())));
  }
}
