package dev.pamphlet.articles.dynamodb;

import dev.pamphlet.articles.ListCards;
import dev.pamphlet.articles.Page;
import dev.pamphlet.content.Card;
import dev.pamphlet.content.Tag;
import dev.pamphlet.content.dynamodb.CardItem;
import dev.pamphlet.content.dynamodb.ContentTable;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Table;
import java.util.Optional;

/** Lists the cards of published articles from the index, which projects nothing else of them. */
public final class DynamoCards implements ListCards {

  private final Table table;

  public DynamoCards(DynamoDb dynamoDb, String contentTable) {
    this.table = new Table(dynamoDb, contentTable);
  }

  @Override
  public Page<Card> list(Optional<Tag> tag, int limit, Optional<Page.Position> after) {
    String list = tag.map(ContentTable::tagged).orElse(ContentTable.LISTED);
    return new ListQuery(table, list).page(limit, after, CardItem::read);
  }
}
