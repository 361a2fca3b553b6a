package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.newsletter.AddressState;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.selfservice.Replaying;
import dev.pamphlet.platform.dynamodb.Conflicts;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.platform.dynamodb.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Replays all departures on a Subscribers table that was restored. A tool for operators: it scans
 * the Delivery table, which no function may. A scan returns the items of a partition, here the
 * departures of one address, in their order.
 */
public final class DepartureReplay {

  private final Table delivery;
  private final Replaying replaying;

  /** The number of departures, and how many of them were replayed. */
  public record Result(long departures, long replayed) {}

  public DepartureReplay(DynamoDb dynamoDb, String subscribersTable, String deliveryTable) {
    DynamoSubscribers found = new DynamoSubscribers(dynamoDb, subscribersTable);
    Conflicts conflicts = Conflicts.ofProcess();
    Table subscribers = new Table(dynamoDb, subscribersTable);
    this.delivery = new Table(dynamoDb, deliveryTable);
    this.replaying =
        new Replaying(
            found,
            found,
            new DynamoChanges(dynamoDb, subscribersTable, deliveryTable, conflicts),
            new DynamoErasures(dynamoDb, subscribersTable, deliveryTable, conflicts),
            (address, erasedAt) -> mark(subscribers, address, erasedAt));
  }

  private static boolean mark(Table subscribers, AddressState address, Instant erasedAt) {
    Item erased =
        AddressItem.of(
            new AddressState(
                address.key(),
                Optional.empty(),
                Optional.of(erasedAt),
                Optional.empty(),
                Optional.empty()));
    String nobody = address.subscriber().map(SubscriberId::value).orElse("");
    return subscribers.putIf(
        erased,
        put ->
            put.conditionExpression("attribute_not_exists(#subscriber) OR #subscriber = :nobody")
                .expressionAttributeNames(Map.of("#subscriber", AddressItem.SUBSCRIBER))
                .expressionAttributeValues(Map.of(":nobody", AttributeValue.fromS(nobody))));
  }

  /**
   * Replays them.
   *
   * @param progress is given the number of departures read so far
   * @throws dev.pamphlet.platform.Unavailable when DynamoDB does not answer; the whole replay may
   *     be repeated
   */
  public Result run(LongConsumer progress) {
    long[] counts = new long[2];
    delivery.scan(
        scan ->
            scan.filterExpression("begins_with(pk, :left)")
                .expressionAttributeValues(
                    Map.of(":left", AttributeValue.fromS(DepartureItem.PREFIX)))
                .consistentRead(true),
        item -> {
          Replaying.Outcome outcome =
              replaying.replay(DepartureItem.read(StoredItem.read(item.attributes())));
          progress.accept(++counts[0]);
          if (outcome == Replaying.Outcome.REPLAYED) {
            counts[1]++;
          }
        });
    return new Result(counts[0], counts[1]);
  }
}
