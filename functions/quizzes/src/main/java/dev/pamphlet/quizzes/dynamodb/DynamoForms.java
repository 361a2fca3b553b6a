package dev.pamphlet.quizzes.dynamodb;

import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.quizzes.FindForm;
import dev.pamphlet.quizzes.FoundForm;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/**
 * The quiz at an address, by one eventually consistent GetItem: half a read unit for 4 KB. Where
 * none is public, a second one tells why: the article's item, of whatever size that is.
 */
public final class DynamoForms implements FindForm {

  private final DynamoDb dynamoDb;
  private final String table;

  public DynamoForms(DynamoDb dynamoDb, String contentTable) {
    this.dynamoDb = dynamoDb;
    this.table = contentTable;
  }

  @Override
  public Optional<FoundForm> find(Slug slug) {
    GetItemResponse found = get(QuizTables.form(slug));
    return found.hasItem()
        ? Optional.of(FormItem.read(StoredItem.read(found.item())))
        : whereItsArticleWent(slug);
  }

  private Optional<FoundForm> whereItsArticleWent(Slug slug) {
    GetItemResponse found = get(QuizTables.article(slug));
    if (!found.hasItem()) {
      return Optional.empty();
    }
    Item article = StoredItem.read(found.item());
    if (article.has("movedTo")) {
      return Optional.of(new FoundForm.Moved(new Slug(article.text("movedTo"))));
    }
    return article.has("withdrawnAt") ? Optional.of(new FoundForm.Withdrawn()) : Optional.empty();
  }

  private GetItemResponse get(Map<String, AttributeValue> key) {
    return dynamoDb.call(db -> db.getItem(get -> get.tableName(table).key(key)));
  }
}
