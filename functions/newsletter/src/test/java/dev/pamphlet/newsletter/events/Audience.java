package dev.pamphlet.newsletter.events;

import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.delivery.ListAudience;
import dev.pamphlet.newsletter.delivery.Position;
import dev.pamphlet.newsletter.dynamodb.ProfileItem;
import dev.pamphlet.newsletter.dynamodb.SubscribersTable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The subscribers of a round.
 *
 * @param ids in their order
 * @param parts of the audience that a planner looks at, from the first: whoever is in another is
 *     none of the audience
 */
record Audience(Set<String> ids, int parts) {

  private static final int ALL_PARTS = SubscribersTable.AUDIENCE_PARTITIONS;

  /** Six, two in each of the first three parts, so that chunks of three end within a part. */
  static Audience ofSix() {
    return new Audience(ids(IntStream.range(0, 6).map(i -> i * ALL_PARTS + i % 3)), 3);
  }

  /** So many, in all parts. */
  static Audience of(int subscribers) {
    return new Audience(ids(IntStream.range(0, subscribers)), ALL_PARTS);
  }

  /** Whose first four digits say which part they are in. */
  private static Set<String> ids(IntStream numbers) {
    return numbers
        .mapToObj(number -> "%04x".formatted(number).repeat(8))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  List<Map<String, AttributeValue>> profiles() {
    return ids.stream()
        .map(id -> DeliveryRoom.confirmed(new SubscriberId(id), List.of()))
        .map(subscriber -> ProfileItem.of(subscriber).attributes())
        .toList();
  }

  /** Some parts of an audience, from the first. */
  record FirstParts(ListAudience all, int parts) implements ListAudience {

    @Override
    public Page page(Position from, Instant before) {
      return all.page(from, before);
    }
  }
}
