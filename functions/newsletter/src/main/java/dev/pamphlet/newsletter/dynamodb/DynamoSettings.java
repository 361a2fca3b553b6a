package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.content.SavedSettings;
import dev.pamphlet.content.Settings;
import dev.pamphlet.content.dynamodb.ContentTable;
import dev.pamphlet.content.dynamodb.SettingsItem;
import dev.pamphlet.newsletter.FindSettings;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Table;
import java.util.Optional;

/** The settings of the publication, by one eventually consistent GetItem: half a read unit. */
public final class DynamoSettings implements FindSettings {

  private final Table table;

  public DynamoSettings(DynamoDb dynamoDb, String contentTable) {
    this.table = new Table(dynamoDb, contentTable);
  }

  @Override
  public Optional<Settings> find() {
    return table.find(ContentTable.settings()).map(SettingsItem::read).map(SavedSettings::settings);
  }
}
