package dev.pamphlet.articles.dynamodb;

import dev.pamphlet.articles.FindArticle;
import dev.pamphlet.content.Article;
import dev.pamphlet.content.Slug;
import dev.pamphlet.content.SlugTarget;
import dev.pamphlet.content.dynamodb.ArticleItem;
import dev.pamphlet.content.dynamodb.ContentTable;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Table;
import java.util.Optional;

/**
 * Finds what is public at a slug by one eventually consistent GetItem: half a read unit per 4 KB.
 */
public final class DynamoArticles implements FindArticle {

  private final Table table;

  public DynamoArticles(DynamoDb dynamoDb, String contentTable) {
    this.table = new Table(dynamoDb, contentTable);
  }

  @Override
  public Optional<SlugTarget<Article>> find(Slug slug) {
    return table.find(ContentTable.article(slug)).map(ArticleItem::read);
  }
}
