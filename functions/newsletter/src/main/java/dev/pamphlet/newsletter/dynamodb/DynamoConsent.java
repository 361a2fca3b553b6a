package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.newsletter.Consent;
import dev.pamphlet.newsletter.ListConsent;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.platform.dynamodb.Table;
import java.util.List;

/** The consent of a subscriber, read by one consistent Query of its partition. */
public final class DynamoConsent implements ListConsent {

  private final Table table;

  public DynamoConsent(DynamoDb dynamoDb, String subscribersTable) {
    this.table = new Table(dynamoDb, subscribersTable);
  }

  @Override
  public List<Consent> of(SubscriberId subscriber) {
    return items(table, subscriber).stream()
        .map(item -> StoredItem.read(item.attributes()))
        .map(ConsentItem::read)
        .toList();
  }

  static List<Item> items(Table table, SubscriberId subscriber) {
    return table.queryAll(SubscribersTable.consentPartition(subscriber), true);
  }
}
