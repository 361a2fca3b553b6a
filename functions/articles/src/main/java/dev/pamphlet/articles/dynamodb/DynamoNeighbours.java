package dev.pamphlet.articles.dynamodb;

import dev.pamphlet.articles.FindNeighbours;
import dev.pamphlet.articles.Neighbours;
import dev.pamphlet.content.Card;
import dev.pamphlet.content.dynamodb.CardItem;
import dev.pamphlet.content.dynamodb.ContentTable;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.Table;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Finds the articles around one in the list of published articles: by two Queries of the index for
 * one entry each, half a read unit each.
 */
public final class DynamoNeighbours implements FindNeighbours {

  private final Table table;

  public DynamoNeighbours(DynamoDb dynamoDb, String contentTable) {
    this.table = new Table(dynamoDb, contentTable);
  }

  @Override
  public Neighbours of(Card card) {
    String place = ContentTable.byTime(card.publishedAt(), card.slug().value());
    return new Neighbours(next(place, "<", false), next(place, ">", true));
  }

  private Optional<Card> next(String place, String side, boolean forward) {
    return table
        .query(
            query ->
                query
                    .indexName(ContentTable.LIST_INDEX)
                    .keyConditionExpression(
                        "%s = :list AND %s %s :place"
                            .formatted(ContentTable.LIST_PK, ContentTable.LIST_SK, side))
                    .expressionAttributeValues(
                        Map.of(
                            ":list", AttributeValue.fromS(ContentTable.LISTED),
                            ":place", AttributeValue.fromS(place)))
                    .scanIndexForward(forward)
                    .limit(1))
        .items()
        .stream()
        .findFirst()
        .map(item -> CardItem.read(new Item(item).map(ContentTable.CARD)));
  }
}
