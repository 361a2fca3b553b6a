package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.content.SavedSettings;
import dev.pamphlet.content.Settings;
import dev.pamphlet.content.dynamodb.ContentTable;
import dev.pamphlet.content.dynamodb.SettingsItem;
import dev.pamphlet.newsletter.FindSettings;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Table;
import java.util.Optional;

/** The settings of the publication, which editors save into the Content table. */
public final class DynamoSettings implements FindSettings {

  private final Table content;

  public DynamoSettings(DynamoDb dynamoDb, String contentTable) {
    this.content = new Table(dynamoDb, contentTable);
  }

  /** Half a read unit: a mail may be a second behind the editor. */
  @Override
  public Optional<Settings> find() {
    return content
        .find(ContentTable.settings())
        .map(SettingsItem::read)
        .map(SavedSettings::settings);
  }
}
