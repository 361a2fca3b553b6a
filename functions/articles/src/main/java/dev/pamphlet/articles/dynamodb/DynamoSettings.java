package dev.pamphlet.articles.dynamodb;

import dev.pamphlet.articles.KeepSettings;
import dev.pamphlet.content.SavedSettings;
import dev.pamphlet.content.dynamodb.ContentTable;
import dev.pamphlet.content.dynamodb.SettingsItem;
import dev.pamphlet.platform.Superseded;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Table;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The settings of the publication: one item, {@link SettingsItem}. */
public final class DynamoSettings implements KeepSettings {

  private final Table table;

  public DynamoSettings(DynamoDb dynamoDb, String contentTable) {
    this.table = new Table(dynamoDb, contentTable);
  }

  /** A consistent read, because editors decide on it what to do next. */
  @Override
  public Optional<SavedSettings> find() {
    return table.findConsistently(ContentTable.settings()).map(SettingsItem::read);
  }

  @Override
  public void save(SavedSettings settings) {
    boolean saved =
        table.putIf(
            SettingsItem.of(settings),
            put ->
                put.conditionExpression(
                        "#version = :before OR (attribute_not_exists(#version) AND :before = :none)")
                    .expressionAttributeNames(Map.of("#version", SettingsItem.VERSION))
                    .expressionAttributeValues(
                        Map.of(
                            ":before",
                                AttributeValue.fromN(Integer.toString(settings.version() - 1)),
                            ":none", AttributeValue.fromN("0"))));
    if (!saved) {
      throw new Superseded();
    }
  }
}
