package dev.pamphlet.articles.dynamodb;

import dev.pamphlet.articles.Page;
import dev.pamphlet.articles.Version;
import dev.pamphlet.content.ArticleId;
import dev.pamphlet.content.dynamodb.ContentTable;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.platform.dynamodb.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * Queries the versions of an article page by page, latest first, without their texts. DynamoDB
 * reads the texts all the same and stops after 1 MB, so a page may be shorter than its limit.
 */
record VersionsQuery(Table table, ArticleId article) {

  private static final String KEYS =
      "%1$s = :article AND begins_with(%2$s, :versions)".formatted(StoredItem.PK, StoredItem.SK);
  private static final Map<String, String> SHOWN =
      Map.of(
          "#number", ManuscriptItem.NUMBER,
          "#savedAt", ManuscriptItem.SAVED_AT,
          "#title", ManuscriptItem.TITLE);

  Page<Version.Summary> page(int limit, Optional<Page.Position> after) {
    QueryResponse found =
        table.query(
            query ->
                query
                    .keyConditionExpression(KEYS)
                    .expressionAttributeValues(
                        Map.of(
                            ":article",
                            AttributeValue.fromS(ContentTable.manuscriptPartition(article)),
                            ":versions",
                            AttributeValue.fromS(ContentTable.VERSION_PREFIX)))
                    .projectionExpression(String.join(", ", SHOWN.keySet()))
                    .expressionAttributeNames(SHOWN)
                    .scanIndexForward(false)
                    .limit(limit)
                    .exclusiveStartKey(after.map(this::startKey).orElse(null)));
    List<Version.Summary> versions =
        found.items().stream().map(Item::new).map(ManuscriptItem::readVersionSummary).toList();
    // Numbers have no gaps, so version 1 ends the list.
    return new Page<>(
        versions,
        versions.isEmpty() || versions.get(versions.size() - 1).number() == 1
            ? Optional.empty()
            : Optional.of(position(versions.get(versions.size() - 1))));
  }

  private Page.Position position(Version.Summary last) {
    return new Page.Position(List.of(String.format(Locale.ROOT, "%d", last.number())));
  }

  private Map<String, AttributeValue> startKey(Page.Position after) {
    return ContentTable.version(article, Integer.parseInt(after.parts().get(0)));
  }
}
