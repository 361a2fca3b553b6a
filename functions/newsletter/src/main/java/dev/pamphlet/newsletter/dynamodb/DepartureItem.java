package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.newsletter.AddressKey;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * That the owner of an address left, or had everything erased: {@code LEFT#<HMAC>} / {@code
 * <time>}, in the Delivery table. It is put and never changed. It lies outside of the Subscribers
 * table, so that a restore of that table to an earlier time brings back nobody who left since.
 *
 * @param address by its key
 * @param at when
 * @param erased whether everything was erased
 */
public record DepartureItem(AddressKey address, Instant at, boolean erased) {

  /** The prefix of a departure's partition. */
  public static final String PREFIX = "LEFT#";

  public Item item() {
    return StoredItem.begin(key())
        .text("address", address.value())
        .time("at", at)
        .truth("erased", erased)
        .build();
  }

  public static DepartureItem read(Item item) {
    return new DepartureItem(
        new AddressKey(item.text("address")), item.time("at"), item.truth("erased"));
  }

  private Map<String, AttributeValue> key() {
    return StoredItem.key(PREFIX + address, String.format(Locale.ROOT, "%015d", at.toEpochMilli()));
  }
}
