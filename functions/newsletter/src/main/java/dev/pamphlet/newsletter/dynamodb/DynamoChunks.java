package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.newsletter.delivery.Chunk;
import dev.pamphlet.newsletter.delivery.ChunkId;
import dev.pamphlet.newsletter.delivery.ChunkState;
import dev.pamphlet.newsletter.delivery.KeepChunks;
import dev.pamphlet.newsletter.delivery.ListChunks;
import dev.pamphlet.newsletter.delivery.Totals;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Chunks, their lists and their totals. Keys and codec: {@link DeliveryTable}, {@link ChunkItem}.
 */
public final class DynamoChunks implements KeepChunks, ListChunks {

  private final Table table;

  public DynamoChunks(DynamoDb dynamoDb, String deliveryTable) {
    this.table = new Table(dynamoDb, deliveryTable);
  }

  @Override
  public Chunk add(Chunk chunk) {
    return table.putIfAbsent(ChunkItem.of(chunk)) ? chunk : find(chunk.id()).orElseThrow();
  }

  @Override
  public Optional<Chunk> find(ChunkId id) {
    return table.findConsistently(DeliveryTable.chunk(id)).map(ChunkItem::read);
  }

  /**
   * Puts the chunk if the revision that was read is still stored. The SDK repeats a put whose
   * response was lost, and the condition refuses the repetition; so a refused chunk may be stored
   * already.
   */
  @Override
  public boolean replace(Chunk read, Chunk next) {
    return table.putIf(ChunkItem.REVISION, read.version(), ChunkItem.of(next))
        || find(next.id()).filter(next::equals).isPresent();
  }

  @Override
  public List<Chunk> ready(IssueId issue, Instant now, int most) {
    return chunks(
        DeliveryTable.ready(issue),
        now,
        most,
        chunk ->
            chunk.state() instanceof ChunkState.Pending pending
                && !pending.notBefore().isAfter(now));
  }

  @Override
  public List<Chunk> lapsed(Instant now, int most) {
    return chunks(
        DeliveryTable.LEASED,
        now,
        most,
        chunk ->
            chunk.state() instanceof ChunkState.Leased leased && isLapsed(leased.lease(), now)
                || chunk.state() instanceof ChunkState.Calling calling
                    && isLapsed(calling.lease(), now));
  }

  private static boolean isLapsed(ChunkState.Lease lease, Instant now) {
    return !lease.until().isAfter(now);
  }

  @Override
  public List<Chunk> doubtful(IssueId issue, Instant before, int most) {
    return chunks(
        DeliveryTable.doubt(issue),
        before,
        most,
        chunk -> chunk.state() instanceof ChunkState.Unknown);
  }

  /** The chunks of a list up to a time, in its order, as they are now: the index may lag. */
  private List<Chunk> chunks(String list, Instant until, int most, Predicate<Chunk> still) {
    List<Item> found =
        IndexLists.earliestFirst(table, List.of(list))
            .before(DeliveryTable.after(until))
            .first(most);
    return named(found).stream().filter(still).toList();
  }

  /** The chunks that entries of an index name, in their order, as they are at this moment. */
  List<Chunk> named(List<Item> keys) {
    Map<ChunkId, Integer> order = new HashMap<>();
    keys.forEach(key -> order.put(DeliveryTable.chunkOf(key), order.size()));
    return table
        .findAllConsistently(order.keySet().stream().map(DeliveryTable::chunk).toList())
        .stream()
        .map(ChunkItem::read)
        .sorted(Comparator.comparing(chunk -> order.get(chunk.id())))
        .toList();
  }

  @Override
  public Totals totals(IssueId issue) {
    return table
        .queryAll(
            query ->
                query
                    .indexName(DeliveryTable.BOOKS_INDEX)
                    .keyConditionExpression(ChunkItem.BOOKS + " = :issue")
                    .expressionAttributeValues(
                        Map.of(":issue", AttributeValue.fromS(DeliveryTable.books(issue)))))
        .stream()
        .map(item -> ChunkTotals.read(item.text(ChunkItem.TOTALS)))
        .reduce(Totals.NONE, Totals::plus);
  }
}
