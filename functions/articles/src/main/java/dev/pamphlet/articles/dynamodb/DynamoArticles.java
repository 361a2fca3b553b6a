package dev.pamphlet.articles.dynamodb;

import dev.pamphlet.articles.FindArticle;
import dev.pamphlet.articles.Found;
import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.StoredItem;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/**
 * What is public at an address, by one eventually consistent GetItem: half a read unit for 4 KB.
 */
public final class DynamoArticles implements FindArticle {

  private final DynamoDb dynamoDb;
  private final String table;

  public DynamoArticles(DynamoDb dynamoDb, String contentTable) {
    this.dynamoDb = dynamoDb;
    this.table = contentTable;
  }

  @Override
  public Optional<Found> find(Slug slug) {
    GetItemResponse found =
        dynamoDb.call(
            db -> db.getItem(get -> get.tableName(table).key(ContentTable.article(slug))));
    return found.hasItem()
        ? Optional.of(ArticleItem.read(StoredItem.read(found.item())))
        : Optional.empty();
  }
}
