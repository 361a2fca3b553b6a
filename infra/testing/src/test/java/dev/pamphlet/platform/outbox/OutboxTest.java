package dev.pamphlet.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.platform.outbox.Outbox.Entry;
import dev.pamphlet.testing.LocalTables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OutboxTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final List<Entry> redriven = new ArrayList<>();
  private Outbox outbox;

  @BeforeEach
  void open() {
    outbox = new Outbox(new DynamoDb(tables.client()), tables.name("ContentTable"), "ListIndex");
  }

  @Test
  void itemsThatWaitedTenMinutesAreRedrivenTheOldestFirst() {
    put("young", NOW.minusSeconds(599));
    put("old", NOW.minusSeconds(601));
    put("oldest", NOW.minusSeconds(86_400));

    assertThat(outbox.sweep(NOW, redriven::add)).isEqualTo(2);

    assertThat(redriven).extracting(Entry::pk).containsExactly("oldest", "old");
  }

  @Test
  void aDoneItemIsNotRedriven() {
    Entry done = put("done", NOW.minusSeconds(3_600));
    outbox.done(done);

    assertThat(outbox.sweep(NOW, redriven::add)).isZero();
    assertThat(item(done)).as("the item itself stays").isTrue();
  }

  @Test
  void anItemMayBeMarkedDoneTwice() {
    Entry done = put("done", NOW);
    outbox.done(done);

    outbox.done(done);

    assertThat(item(done)).isTrue();
  }

  /** Otherwise an erased item would come back, empty. */
  @Test
  void anErasedItemStaysErased() {
    Entry gone = new Entry("gone", "ITEM");

    outbox.done(gone);

    assertThat(item(gone)).isFalse();
  }

  @Test
  void aSweepGoesThroughAllPages() {
    String large = "x".repeat(300_000);
    for (int i = 0; i < 5; i++) {
      put("item-" + i, NOW.minusSeconds(3_600), large);
    }

    assertThat(outbox.sweep(NOW, redriven::add)).isEqualTo(5);
  }

  private Entry put(String pk, Instant since) {
    return put(pk, since, "");
  }

  private Entry put(String pk, Instant since, String text) {
    Entry entry = new Entry(pk, "ITEM");
    tables
        .client()
        .putItem(
            put ->
                put.tableName(tables.name("ContentTable"))
                    .item(
                        StoredItem.begin(StoredItem.key(entry.pk(), entry.sk()))
                            .all(Outbox.waiting(entry, since))
                            .text("card", text)
                            .build()
                            .attributes()));
    return entry;
  }

  private boolean item(Entry entry) {
    return tables
        .client()
        .getItem(
            get ->
                get.tableName(tables.name("ContentTable"))
                    .key(StoredItem.key(entry.pk(), entry.sk())))
        .hasItem();
  }
}
