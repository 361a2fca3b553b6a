package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.AddressKey;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.Token;
import dev.pamphlet.newsletter.TokenUse;
import dev.pamphlet.newsletter.TokenUse.Confirm;
import dev.pamphlet.newsletter.TokenUse.Letter;
import dev.pamphlet.newsletter.TokenUse.Preferences;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import java.time.Instant;

/**
 * A token, by its SHA-256: {@code TOKEN#<digest>} / {@code TOKEN}. It has one purpose and holds no
 * address.
 */
public final class TokenItem {

  static final String USED = "used";
  static final String MAIL = "mail";

  private static final String PURPOSE = "purpose";

  private TokenItem() {}

  public static Item of(Token token, TokenUse use) {
    Item.Builder item =
        StoredItem.begin(SubscribersTable.token(token))
            .text("subscriber", use.subscriber().value());
    if (use instanceof Confirm confirm) {
      return item.text(PURPOSE, "confirm")
          .text("address", confirm.address().value())
          .texts("topics", confirm.topics().stream().map(Tag::name).toList())
          .text("locale", confirm.locale())
          .map("request", EvidenceMap.of(confirm.request()))
          .text(MAIL, confirm.mail())
          .text(USED, confirm.used().map(Instant::toString))
          .expiry(confirm.expires())
          .build();
    }
    return use instanceof Preferences preferences
        ? item.text(PURPOSE, "preferences").expiry(preferences.expires()).build()
        : item.text(PURPOSE, "letter").build();
  }

  public static TokenUse read(Item item) {
    SubscriberId subscriber = new SubscriberId(item.text("subscriber"));
    return switch (item.text(PURPOSE)) {
      case "confirm" ->
          new Confirm(
              subscriber,
              new AddressKey(item.text("address")),
              item.texts("topics").stream().map(Tag::new).toList(),
              item.findText("locale"),
              EvidenceMap.read(item.map("request")),
              item.findText(MAIL),
              item.expiry().orElseThrow(),
              item.findText(USED).map(Instant::parse));
      case "preferences" -> new Preferences(subscriber, item.expiry().orElseThrow());
      case "letter" -> new Letter(subscriber);
      default -> throw new IllegalStateException("This token has an unknown purpose.");
    };
  }
}
