package dev.pamphlet.newsletter.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.delivery.Chunk;
import dev.pamphlet.newsletter.delivery.ChunkId;
import dev.pamphlet.newsletter.delivery.Pace;
import dev.pamphlet.newsletter.delivery.Position;
import dev.pamphlet.newsletter.delivery.SendingLimits;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.testing.LocalTables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Stored chunks and the pace on DynamoDB Local, and what books cost. */
class ChunksOnDynamoDbLocalTest extends ChunksContract {

  private static final Instant NOW = Instant.parse("2026-11-30T08:00:00.123Z");
  private static final int WRITES_AT_ONCE = 25;

  @RegisterExtension static final LocalTables TABLES = LocalTables.fromTemplate();

  ChunksOnDynamoDbLocalTest() {
    super(TABLES::client, () -> TABLES.name("DeliveryTable"));
  }

  /** Two thousand chunks, each as long as an entry of the index can be. */
  @Test
  void theBooksOfAHundredThousandCostThirtyReadUnits() {
    IssueId issue = new IssueId("b".repeat(32));
    List<SubscriberId> fifty =
        IntStream.range(0, Chunk.MOST)
            .mapToObj(i -> new SubscriberId("%032x".formatted(i)))
            .toList();
    List<WriteRequest> writes = new ArrayList<>();
    for (int number = 0; number < 2_000; number++) {
      Chunk chunk =
          Chunk.planned(new ChunkId(issue, number), fifty, new Position(0, "x".repeat(48)), NOW);
      writes.add(
          WriteRequest.builder()
              .putRequest(put -> put.item(ChunkItem.of(chunk).attributes()))
              .build());
    }
    for (int from = 0; from < writes.size(); from += WRITES_AT_ONCE) {
      List<WriteRequest> some = writes.subList(from, from + WRITES_AT_ONCE);
      TABLES
          .client()
          .batchWriteItem(batch -> batch.requestItems(Map.of(TABLES.name("DeliveryTable"), some)));
    }
    TABLES.reset();

    assertThat(chunks().totals(issue).audience()).isEqualTo(100_000);

    assertThat(TABLES.consumed().readUnits()).isLessThanOrEqualTo(30);
  }

  @Test
  void onlyOneRunTakesThePaceAndThrottlesAreKept() {
    DynamoPace store = new DynamoPace(new DynamoDb(TABLES.client()), TABLES.name("DeliveryTable"));
    Pace initial = store.find();
    assertThat(initial).isEqualTo(Pace.initial());
    Pace first = initial.with(new SendingLimits(14, 200, true, NOW));
    assertThat(store.replace(initial, first)).isTrue();
    assertThat(store.replace(initial, first)).isFalse();
    Pace read = store.find();
    assertThat(read).isEqualTo(first.numbered(1));

    store.throttled(NOW);
    store.throttled(NOW.plusSeconds(1));
    store.close(new Pace.Closed("the account", NOW));
    store.close(new Pace.Closed("another", NOW.plusSeconds(1)));

    Pace met = store.find();
    assertThat(met.throttledAt()).contains(NOW);
    assertThat(met.closed()).contains(new Pace.Closed("the account", NOW));
    assertThat(store.replace(read, read)).as("a pace that was read before it").isFalse();
  }

  private static DynamoChunks chunks() {
    return new DynamoChunks(new DynamoDb(TABLES.client()), TABLES.name("DeliveryTable"));
  }
}
