package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.newsletter.Consent;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.owning.ListConsent;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.platform.dynamodb.Table;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What subscribers agreed to, by one consistent Query of the partition of one. */
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
    return table.queryAll(
        query ->
            query
                .keyConditionExpression("pk = :consent")
                .expressionAttributeValues(
                    Map.of(
                        ":consent",
                        AttributeValue.fromS(SubscribersTable.consentPartition(subscriber))))
                .consistentRead(true));
  }
}
