package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.newsletter.AddressKey;
import dev.pamphlet.newsletter.Departure;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A departure: {@code LEFT#<HMAC>} / {@code <time>}, in the Delivery table. It is put and never
 * changed, and holds no address.
 */
public final class DepartureItem {

  /** The prefix of a departure's partition. */
  public static final String PREFIX = "LEFT#";

  private DepartureItem() {}

  public static Item of(Departure departure) {
    return StoredItem.begin(key(departure.address(), departure.at()))
        .text("address", departure.address().value())
        .time("at", departure.at())
        .text("how", departure.how().name())
        .build();
  }

  public static Departure read(Item item) {
    return new Departure(
        new AddressKey(item.text("address")),
        item.time("at"),
        Departure.How.valueOf(item.text("how")));
  }

  private static Map<String, AttributeValue> key(AddressKey address, Instant at) {
    return StoredItem.key(PREFIX + address, String.format(Locale.ROOT, "%015d", at.toEpochMilli()));
  }
}
