package dev.pamphlet.articles.dynamodb;

import dev.pamphlet.content.dynamodb.ArticleItem;
import dev.pamphlet.content.dynamodb.PreviewItem;
import dev.pamphlet.platform.dynamodb.CannedResponses;
import java.time.Instant;
import java.util.List;

/** DynamoDB's canned responses for rehearsals: always the same article. */
public final class StoredSamples {

  private StoredSamples() {}

  /** The response to a GetItem of an article. */
  public static byte[] found() {
    return CannedResponses.getItem(ArticleItem.of(SampleArticle.get()));
  }

  /** The token of a shared draft. */
  public static final String PREVIEW = "0".repeat(32);

  /** The response to a GetItem of a shared draft. */
  public static byte[] preview() {
    return CannedResponses.getItem(
        PreviewItem.of(PREVIEW, SampleArticle.get(), Instant.parse("9999-01-01T00:00:00Z")));
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
