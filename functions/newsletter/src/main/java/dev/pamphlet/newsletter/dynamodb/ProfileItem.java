package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.AddressKey;
import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.Subscriber.SoftBounce;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.Token;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A subscriber: {@code SUBSCRIBER#<id>} / {@code PROFILE}, in the list of its status. A pending one
 * expires.
 */
public final class ProfileItem {

  /** The attribute that changes of a status are conditional on. */
  public static final String STATUS = "status";

  private static final Set<String> DECISIVE =
      Set.of(StoredItem.PK, StoredItem.SK, STATUS, "since", "topics", "softBounces");

  private ProfileItem() {}

  public static Item of(Subscriber subscriber) {
    Item.Builder item =
        StoredItem.begin(SubscribersTable.profile(subscriber.id()))
            .text(
                SubscribersTable.LIST_PK,
                SubscribersTable.list(subscriber.status(), subscriber.id()))
            .text(SubscribersTable.LIST_SK, listSk(subscriber))
            .text("id", subscriber.id().value())
            .text("key", subscriber.key().value())
            .text("email", subscriber.email().value())
            .text(STATUS, subscriber.status().word())
            .time("since", subscriber.since())
            .texts("topics", subscriber.topics().stream().map(Tag::name).toList())
            .text("locale", subscriber.locale())
            .text("letterToken", subscriber.letterToken().map(Token::value))
            .maps("softBounces", subscriber.softBounces().stream().map(ProfileItem::map).toList());
    subscriber.expires().ifPresent(item::expiry);
    return item.build();
  }

  /**
   * The attributes that decisions about a subscriber depend on, with its key: a write that follows
   * from a decision is conditional on them. Derived attributes, such as the list, are left out.
   */
  static Item decisive(Subscriber subscriber) {
    Map<String, AttributeValue> decisive = new HashMap<>(of(subscriber).attributes());
    decisive.keySet().retainAll(DECISIVE);
    return new Item(decisive);
  }

  public static Subscriber read(Item item) {
    return new Subscriber(
        new SubscriberId(item.text("id")),
        new AddressKey(item.text("key")),
        new EmailAddress(item.text("email")),
        Status.of(item.text(STATUS)),
        item.time("since"),
        item.texts("topics").stream().map(Tag::new).toList(),
        item.findText("locale"),
        item.findText("letterToken").map(Token::new),
        item.maps("softBounces").stream()
            .map(map -> new SoftBounce(map.text("mail"), map.time("at")))
            .toList());
  }

  /** The subscriber of an index entry, by its keys alone. */
  public static SubscriberId idOf(Item keys) {
    String pk = keys.text(StoredItem.PK);
    return new SubscriberId(pk.substring(pk.indexOf('#') + 1));
  }

  /** Sorts a list by the time at which the status began. */
  private static String listSk(Subscriber subscriber) {
    return String.format(
        Locale.ROOT, "%015d#%s", subscriber.since().toEpochMilli(), subscriber.id());
  }

  private static Item map(SoftBounce bounce) {
    return Item.builder().text("mail", bounce.mail()).time("at", bounce.at()).build();
  }
}
