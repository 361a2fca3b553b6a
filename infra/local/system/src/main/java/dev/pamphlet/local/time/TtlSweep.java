package dev.pamphlet.local.time;

import dev.pamphlet.template.Table;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Deletes the expired items of a table at once; on AWS this may take days. DynamoDB Local's own
 * sweep uses the machine's time, so it is switched off.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/howitworks-ttl.html">How
 *     DynamoDB Time to Live works</a>
 */
record TtlSweep(DynamoDbClient dynamoDb, Table table, String attribute, InstantSource time)
    implements Runnable {

  /**
   * DynamoDB keeps items that expired longer ago than this, because it takes that for a mistake.
   */
  private static final long FIVE_YEARS_OF_SECONDS = 5L * 365 * 24 * 60 * 60;

  @Override
  public void run() {
    long now = time.instant().getEpochSecond();
    Map<String, AttributeValue> bounds =
        Map.of(":now", number(now), ":oldest", number(now - FIVE_YEARS_OF_SECONDS));
    dynamoDb
        .scanPaginator(
            scan ->
                scan.tableName(table.name())
                    .filterExpression("#ttl < :now AND #ttl >= :oldest")
                    .expressionAttributeNames(Map.of("#ttl", attribute))
                    .expressionAttributeValues(bounds))
        .items()
        .forEach(item -> delete(item, bounds));
  }

  /** Deletes an item unless its expiry has changed since it was found. */
  private void delete(Map<String, AttributeValue> item, Map<String, AttributeValue> bounds) {
    Map<String, AttributeValue> key = new HashMap<>();
    key.put(table.hashKey().attribute(), item.get(table.hashKey().attribute()));
    table.rangeKey().ifPresent(range -> key.put(range.attribute(), item.get(range.attribute())));
    try {
      dynamoDb.deleteItem(
          delete ->
              delete
                  .tableName(table.name())
                  .key(key)
                  .conditionExpression("#ttl < :now AND #ttl >= :oldest")
                  .expressionAttributeNames(Map.of("#ttl", attribute))
                  .expressionAttributeValues(bounds));
    } catch (ConditionalCheckFailedException givenMoreTime) {
      // The item has not expired then.
    }
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
