package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.newsletter.delivery.Pace;
import dev.pamphlet.newsletter.delivery.SendingLimits;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import java.util.Optional;

/** The pace of sending: {@code PACE} / {@code PACE}, one for all issues. */
public final class PaceItem {

  /** The attribute that every write is conditional on, or raises. */
  static final String VERSION = "version";

  static final String THROTTLED_AT = "throttledAt";
  static final String CLOSED = "closed";

  private static final String LIMITS = "limits";

  private PaceItem() {}

  public static Item of(Pace pace) {
    Item.Builder item =
        StoredItem.begin(DeliveryTable.pace())
            .number(VERSION, pace.version())
            .time("givenOutUntil", pace.givenOutUntil())
            .number("givenOut", pace.givenOut())
            .number("share", pace.share())
            .time(THROTTLED_AT, pace.throttledAt());
    pace.limits().ifPresent(limits -> item.map(LIMITS, map(limits)));
    pace.closed().ifPresent(closed -> item.map(CLOSED, map(closed)));
    return item.build();
  }

  public static Pace read(Item item) {
    return new Pace(
        item.time("givenOutUntil"),
        item.number("givenOut"),
        item.has(LIMITS) ? Optional.of(limits(item.map(LIMITS))) : Optional.empty(),
        item.number("share"),
        item.findTime(THROTTLED_AT),
        item.has(CLOSED) ? Optional.of(closed(item.map(CLOSED))) : Optional.empty(),
        item.number(VERSION));
  }

  private static Item map(SendingLimits limits) {
    return Item.builder()
        .number("mailsPerSecond", limits.mailsPerSecond())
        .number("leftToday", limits.leftToday())
        .truth("enabled", limits.enabled())
        .time("readAt", limits.readAt())
        .build();
  }

  private static SendingLimits limits(Item map) {
    return new SendingLimits(
        map.number("mailsPerSecond"),
        map.number("leftToday"),
        map.truth("enabled"),
        map.time("readAt"));
  }

  static Item map(Pace.Closed closed) {
    return Item.builder().text("reason", closed.reason()).time("since", closed.since()).build();
  }

  private static Pace.Closed closed(Item map) {
    return new Pace.Closed(map.text("reason"), map.time("since"));
  }
}
