package dev.pamphlet.bench.delivery;

import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.newsletter.AddressKey;
import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.Token;
import dev.pamphlet.newsletter.dynamodb.ProfileItem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Subscribers by number, each confirmed, spread over all parts of the audience. */
final class Readership {

  private static final int WRITES_AT_ONCE = 25;

  private Readership() {}

  /**
   * Writes that put subscribers, each a few.
   *
   * @param from the number of the first
   * @param to the number behind the last
   */
  static List<Callable<Object>> writes(DynamoDbClient client, String table, int from, int to) {
    return IntStream.iterate(from, first -> first < to, first -> first + WRITES_AT_ONCE)
        .mapToObj(first -> write(client, table, first, Math.min(first + WRITES_AT_ONCE, to)))
        .toList();
  }

  private static Callable<Object> write(DynamoDbClient client, String table, int from, int to) {
    return () -> {
      List<WriteRequest> puts =
          IntStream.range(from, to)
              .mapToObj(Readership::profile)
              .map(item -> WriteRequest.builder().putRequest(put -> put.item(item)).build())
              .toList();
      return client.batchWriteItem(batch -> batch.requestItems(Map.of(table, puts)));
    };
  }

  private static Map<String, AttributeValue> profile(int number) {
    String id = String.format(Locale.ROOT, "%08x", number * 0x9E3779B1).repeat(4);
    return ProfileItem.of(
            new Subscriber(
                new SubscriberId(id),
                new AddressKey((id + "A".repeat(43)).substring(0, 43)),
                EmailAddress.of("reader-" + number + "@example.org"),
                Status.CONFIRMED,
                Instant.parse("2026-01-01T00:00:00Z"),
                List.of(),
                Optional.of("en"),
                Optional.of(new Token(id)),
                List.of()))
        .attributes();
  }
}
