package dev.pamphlet.site.dynamodb;

import dev.pamphlet.content.Slug;
import dev.pamphlet.content.SlugTarget;
import dev.pamphlet.content.dynamodb.ArticleItem;
import dev.pamphlet.content.dynamodb.ContentTable;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.platform.dynamodb.Table;
import dev.pamphlet.site.FindReading;
import dev.pamphlet.site.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Finds an article and its quiz, which share a partition, by one eventually consistent Query: half
 * a read unit per 4 KB of both. The entries of its tags sort after them and are not read.
 */
public final class DynamoReadings implements FindReading {

  private final Table table;

  public DynamoReadings(DynamoDb dynamoDb, String contentTable) {
    this.table = new Table(dynamoDb, contentTable);
  }

  @Override
  public Optional<SlugTarget<Reading>> find(Slug slug) {
    List<Item> items =
        table
            .query(
                query ->
                    query
                        .keyConditionExpression(
                            "%s = :pk AND %s BETWEEN :article AND :quiz"
                                .formatted(StoredItem.PK, StoredItem.SK))
                        .expressionAttributeValues(
                            Map.of(
                                ":pk", AttributeValue.fromS(ContentTable.slugPartition(slug)),
                                ":article", AttributeValue.fromS(ContentTable.ARTICLE),
                                ":quiz", AttributeValue.fromS(ContentTable.QUIZ))))
            .items()
            .stream()
            .map(StoredItem::read)
            .toList();
    boolean hasQuiz =
        items.stream()
            .anyMatch(item -> is(item, ContentTable.QUIZ) && !ArticleItem.isElsewhere(item));
    return items.stream()
        .filter(item -> is(item, ContentTable.ARTICLE))
        .findFirst()
        .map(item -> reading(item, hasQuiz));
  }

  private static boolean is(Item item, String sortKey) {
    return item.text(StoredItem.SK).equals(sortKey);
  }

  private static SlugTarget<Reading> reading(Item item, boolean hasQuiz) {
    return ArticleItem.read(item)
        .match(
            article -> new SlugTarget.Here<>(new Reading(article, hasQuiz)),
            SlugTarget.Moved::new,
            SlugTarget.Withdrawn::new);
  }
}
