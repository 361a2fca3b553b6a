package dev.pamphlet.articles.dynamodb;

import dev.pamphlet.articles.KeepSettings;
import dev.pamphlet.articles.MailAddress;
import dev.pamphlet.articles.Settings;
import dev.pamphlet.content.Tag;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The settings of the publication: one item, {@code PUBLICATION} / {@code SETTINGS}. */
public final class DynamoSettings implements KeepSettings {

  private static final String VERSION = "version";

  private final DynamoDb dynamoDb;
  private final String table;

  public DynamoSettings(DynamoDb dynamoDb, String contentTable) {
    this.dynamoDb = dynamoDb;
    this.table = contentTable;
  }

  /** A consistent read, because the editor's next step is decided on what it shows. */
  @Override
  public Optional<Kept> find() {
    var found =
        dynamoDb.call(
            db ->
                db.getItem(
                    get -> get.tableName(table).key(ContentTable.settings()).consistentRead(true)));
    return found.hasItem() ? Optional.of(read(StoredItem.read(found.item()))) : Optional.empty();
  }

  @Override
  public void save(Kept settings) {
    String before = Integer.toString(settings.version() - 1);
    try {
      dynamoDb.call(
          db ->
              db.putItem(
                  put ->
                      put.tableName(table)
                          .item(item(settings).attributes())
                          .conditionExpression(
                              "#version = :before OR (attribute_not_exists(#version) AND :before = :none)")
                          .expressionAttributeNames(Map.of("#version", VERSION))
                          .expressionAttributeValues(
                              Map.of(
                                  ":before", AttributeValue.fromN(before),
                                  ":none", AttributeValue.fromN("0")))));
    } catch (ConditionalCheckFailedException refused) {
      throw new Superseded();
    }
  }

  private static Item item(Kept kept) {
    Settings settings = kept.settings();
    return StoredItem.begin(ContentTable.settings())
        .number(VERSION, kept.version())
        .time("savedAt", kept.savedAt())
        .text("title", settings.title())
        .text("description", settings.description())
        .text("language", settings.language())
        .texts("topics", settings.topics().stream().map(Tag::value).toList())
        .text("sender", settings.sender().map(MailAddress::value))
        .text("replyTo", settings.replyTo().map(MailAddress::value))
        .text("postalAddress", settings.postalAddress())
        .build();
  }

  private static Kept read(Item item) {
    return new Kept(
        item.number(VERSION),
        item.time("savedAt"),
        new Settings(
            item.text("title"),
            item.text("description"),
            item.text("language"),
            item.texts("topics").stream().map(Tag::new).toList(),
            item.findText("sender").map(MailAddress::new),
            item.findText("replyTo").map(MailAddress::new),
            item.findText("postalAddress")));
  }
}
