package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.newsletter.delivery.KeepPace;
import dev.pamphlet.newsletter.delivery.Pace;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Table;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The pace of sending. Key and codec: {@link DeliveryTable}, {@link PaceItem}. */
public final class DynamoPace implements KeepPace {

  private final Table table;

  public DynamoPace(DynamoDb dynamoDb, String deliveryTable) {
    this.table = new Table(dynamoDb, deliveryTable);
  }

  @Override
  public Pace find() {
    return table
        .findConsistently(DeliveryTable.pace())
        .map(PaceItem::read)
        .orElseGet(Pace::initial);
  }

  @Override
  public boolean replace(Pace read, Pace next) {
    Pace numbered = next.numbered(read.version() + 1);
    return read.version() == 0
        ? table.putIfAbsent(PaceItem.of(numbered))
        : table.putIf(PaceItem.VERSION, read.version(), PaceItem.of(numbered));
  }

  /** Raises the version, so that a pace which was read before does not undo it. */
  @Override
  public void throttled(Instant at) {
    set(PaceItem.THROTTLED_AT, AttributeValue.fromS(at.toString()));
  }

  @Override
  public void close(Pace.Closed closed) {
    set(PaceItem.CLOSED, AttributeValue.fromM(PaceItem.map(closed).attributes()));
  }

  /** Keeps what another sender set first. */
  private void set(String attribute, AttributeValue value) {
    table.updateIf(
        DeliveryTable.pace(),
        update ->
            update
                .updateExpression("SET #attribute = :value ADD #version :one")
                .conditionExpression(
                    "attribute_exists(#version) AND attribute_not_exists(#attribute)")
                .expressionAttributeNames(
                    Map.of("#attribute", attribute, "#version", PaceItem.VERSION))
                .expressionAttributeValues(
                    Map.of(":value", value, ":one", AttributeValue.fromN("1"))));
  }
}
