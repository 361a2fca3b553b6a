package dev.pamphlet.site.dynamodb;

import dev.pamphlet.content.Article;
import dev.pamphlet.content.Slug;
import dev.pamphlet.content.SlugTarget;
import dev.pamphlet.content.dynamodb.ArticleItem;
import dev.pamphlet.content.dynamodb.ContentTable;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Table;
import dev.pamphlet.site.ListArticles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the texts of articles by one eventually consistent BatchGetItem: half a read unit per 4 KB.
 */
public final class DynamoArticleList implements ListArticles {

  private final Table table;

  public DynamoArticleList(DynamoDb dynamoDb, String contentTable) {
    this.table = new Table(dynamoDb, contentTable);
  }

  @Override
  public List<Article> at(List<Slug> slugs) {
    Map<Slug, Article> found = new HashMap<>();
    table.findAll(slugs.stream().map(ContentTable::article).toList()).stream()
        .flatMap(item -> readable(ArticleItem.read(item)))
        .forEach(article -> found.put(article.card().slug(), article));
    return slugs.stream().flatMap(slug -> Optional.ofNullable(found.get(slug)).stream()).toList();
  }

  private static Stream<Article> readable(SlugTarget<Article> target) {
    return target.match(Stream::of, to -> Stream.empty(), at -> Stream.empty());
  }
}
