package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.SubscriptionRequest;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.platform.outbox.Outbox;
import java.time.Duration;

/**
 * A request to subscribe an address: {@code REQUEST#<random>} / {@code REQUEST}. The stream record
 * of its insertion starts the mail. The request waits in the outbox until that is done, and is then
 * deleted. One that is never acted on expires.
 */
public final class RequestItem {

  /** How long a request is kept if nobody acts on it. */
  public static final Duration KEPT = Duration.ofHours(48);

  private RequestItem() {}

  public static Item of(SubscriptionRequest request) {
    return StoredItem.begin(SubscribersTable.request(request.id()))
        .all(Outbox.waiting(entry(request.id()), request.evidence().at()))
        .text("id", request.id())
        .text("email", request.email().value())
        .texts("topics", request.topics().stream().map(Tag::name).toList())
        .text("locale", request.locale())
        .map("evidence", EvidenceMap.of(request.evidence()))
        .expiry(request.evidence().at().plus(KEPT))
        .build();
  }

  /** Its entry in the outbox. */
  public static Outbox.Entry entry(String id) {
    return new Outbox.Entry(SubscribersTable.REQUEST_PREFIX + id, SubscribersTable.REQUEST_SK);
  }

  public static SubscriptionRequest read(Item item) {
    return new SubscriptionRequest(
        item.text("id"),
        new EmailAddress(item.text("email")),
        item.texts("topics").stream().map(Tag::new).toList(),
        item.findText("locale"),
        EvidenceMap.read(item.map("evidence")));
  }
}
