package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.delivery.FindProfiles;
import dev.pamphlet.newsletter.delivery.ListAudience;
import dev.pamphlet.newsletter.delivery.Position;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The audience: the parts of the index, which hold keys only, and the profiles of some subscribers,
 * by a consistent read each.
 */
public final class DynamoReaders implements ListAudience, FindProfiles {

  private static final int PAGE = 1_000;

  private final Table table;

  public DynamoReaders(DynamoDb dynamoDb, String subscribersTable) {
    this.table = new Table(dynamoDb, subscribersTable);
  }

  @Override
  public int parts() {
    return SubscribersTable.AUDIENCE_PARTITIONS;
  }

  /**
   * The sort key is the time of the confirmation, in milliseconds, and the subscriber. All keys
   * have the same length. So a key with anything appended sorts before the next key, and a time
   * alone sorts before all keys of that time.
   */
  @Override
  public Page page(Position from, Instant before) {
    var page =
        table.query(
            query ->
                query
                    .indexName(SubscribersTable.LIST_INDEX)
                    .keyConditionExpression(
                        "%s = :part AND %s BETWEEN :after AND :before"
                            .formatted(SubscribersTable.LIST_PK, SubscribersTable.LIST_SK))
                    .expressionAttributeValues(
                        Map.of(
                            ":part", AttributeValue.fromS(SubscribersTable.audience(from.part())),
                            ":after", AttributeValue.fromS(from.after() + "#"),
                            ":before", AttributeValue.fromS(DeliveryTable.byTime(before))))
                    .limit(PAGE));
    List<Member> members =
        page.items().stream().map(Item::new).map(item -> member(from.part(), item)).toList();
    return new Page(
        members,
        page.lastEvaluatedKey().isEmpty()
            ? new Position(from.part() + 1, "")
            : members.get(members.size() - 1).next());
  }

  private static Member member(int part, Item entry) {
    return new Member(
        ProfileItem.idOf(entry), new Position(part, entry.text(SubscribersTable.LIST_SK)));
  }

  @Override
  public Map<SubscriberId, Subscriber> find(List<SubscriberId> ids) {
    return table.findAllConsistently(ids.stream().map(SubscribersTable::profile).toList()).stream()
        .map(ProfileItem::read)
        .collect(Collectors.toMap(Subscriber::id, Function.identity()));
  }
}
