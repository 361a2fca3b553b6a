package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.newsletter.AddressKey;
import dev.pamphlet.newsletter.AddressState;
import dev.pamphlet.newsletter.AddressState.Mailed;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import java.time.Instant;

/**
 * What is known about an address: {@code ADDRESS#<HMAC>} / {@code ADDRESS}. It ties the address to
 * one subscriber and limits the mails sent to it on request. After an erasure it says only that
 * there was one, so that no import brings the address back.
 *
 * <p>It expires together with a pending profile, and no longer does once one is confirmed.
 */
public final class AddressItem {

  static final String SUBSCRIBER = "subscriber";
  static final String ERASED_AT = "erasedAt";
  static final String MAILED_FOR = "mailedFor";
  static final String MAILED_AT = "mailedAt";
  static final String MAILED_ON_DAY = "mailedOnDay";

  private AddressItem() {}

  public static Item of(AddressState state) {
    Item.Builder item =
        StoredItem.begin(SubscribersTable.address(state.key()))
            .text("key", state.key().value())
            .text(SUBSCRIBER, state.subscriber().map(SubscriberId::value))
            .text(ERASED_AT, state.erasedAt().map(Instant::toString));
    state
        .mailed()
        .ifPresent(
            mailed ->
                item.text(MAILED_FOR, mailed.request())
                    .time(MAILED_AT, mailed.at())
                    .number(MAILED_ON_DAY, mailed.onDay()));
    state.expires().ifPresent(item::expiry);
    return item.build();
  }

  public static AddressState read(Item item) {
    return new AddressState(
        new AddressKey(item.text("key")),
        item.findText(SUBSCRIBER).map(SubscriberId::new),
        item.findText(ERASED_AT).map(Instant::parse),
        item.findText(MAILED_FOR)
            .map(request -> new Mailed(request, item.time(MAILED_AT), item.number(MAILED_ON_DAY))),
        item.expiry());
  }
}
