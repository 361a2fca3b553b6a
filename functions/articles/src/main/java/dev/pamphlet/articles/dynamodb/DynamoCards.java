package dev.pamphlet.articles.dynamodb;

import dev.pamphlet.articles.Card;
import dev.pamphlet.articles.ListCards;
import dev.pamphlet.articles.Page;
import dev.pamphlet.content.Tag;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import java.util.Optional;

/** Cards of published articles, from the index, which holds nothing else of them. */
public final class DynamoCards implements ListCards {

  private final DynamoDb dynamoDb;
  private final String table;

  public DynamoCards(DynamoDb dynamoDb, String contentTable) {
    this.dynamoDb = dynamoDb;
    this.table = contentTable;
  }

  @Override
  public Page<Card> list(Optional<Tag> tag, int limit, Optional<Page.Position> after) {
    String list = tag.map(ContentTable::tagged).orElse(ContentTable.LISTED);
    return new ListQuery(dynamoDb, table, list).page(limit, after, CardItem::read);
  }
}
