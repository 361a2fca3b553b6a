package dev.pamphlet.quizzes.dynamodb;

import dev.pamphlet.content.Slug;
import dev.pamphlet.content.SlugTarget;
import dev.pamphlet.content.dynamodb.ArticleItem;
import dev.pamphlet.content.dynamodb.ContentTable;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.Table;
import dev.pamphlet.quizzes.FindForm;
import dev.pamphlet.quizzes.Form;
import java.util.Optional;

/**
 * Finds the quiz at a slug by one eventually consistent GetItem: half a read unit per 4 KB. If no
 * quiz is public, a second GetItem reads the whole item of the article to find the reason.
 */
public final class DynamoForms implements FindForm {

  private final Table table;

  public DynamoForms(DynamoDb dynamoDb, String contentTable) {
    this.table = new Table(dynamoDb, contentTable);
  }

  @Override
  public Optional<SlugTarget<Form>> find(Slug slug) {
    Optional<Item> form = table.find(FormItem.key(slug));
    return form.isPresent()
        ? form.map(FormItem::target)
        : table
            .find(ContentTable.article(slug))
            .filter(ArticleItem::isElsewhere)
            .map(ArticleItem::elsewhere);
  }
}
