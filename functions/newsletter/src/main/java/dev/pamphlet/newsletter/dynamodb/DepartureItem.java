package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.newsletter.AddressKey;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * That an address is mailed no more: its owner left, complained or had everything erased, or mail
 * to it comes back. {@code LEFT#<HMAC>} / {@code <time>}, in the Delivery table. It is put and
 * never changed. It lies outside of the Subscribers table, so that a restore of that table to an
 * earlier time brings back nobody who left since.
 *
 * @param address by its key
 * @param at when
 * @param how it came about, which a replay brings about again
 */
public record DepartureItem(AddressKey address, Instant at, How how) {

  /** How an address departs. */
  public enum How {
    UNSUBSCRIBED,
    BOUNCED,
    COMPLAINED,
    ERASED
  }

  /** The prefix of a departure's partition. */
  public static final String PREFIX = "LEFT#";

  public Item item() {
    return StoredItem.begin(key())
        .text("address", address.value())
        .time("at", at)
        .text("how", how.name())
        .build();
  }

  public static DepartureItem read(Item item) {
    return new DepartureItem(
        new AddressKey(item.text("address")), item.time("at"), How.valueOf(item.text("how")));
  }

  private Map<String, AttributeValue> key() {
    return StoredItem.key(PREFIX + address, String.format(Locale.ROOT, "%015d", at.toEpochMilli()));
  }
}
