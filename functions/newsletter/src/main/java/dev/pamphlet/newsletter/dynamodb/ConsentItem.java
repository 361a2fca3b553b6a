package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.newsletter.Consent;
import dev.pamphlet.newsletter.Consent.Step;
import dev.pamphlet.newsletter.Evidence;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.Wording;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import java.util.Optional;

/**
 * A step of a subscriber's consent: {@code CONSENT#<id>} / {@code <time>#<step>}. Steps are put and
 * never changed; only an erasure deletes them. They are not in the profile's partition, because
 * rights distinguish items by the partition key only.
 */
public final class ConsentItem {

  private ConsentItem() {}

  public static Item of(Consent consent) {
    Item.Builder item =
        StoredItem.begin(
                SubscribersTable.consent(consent.subscriber(), consent.at(), consent.step().name()))
            .text("subscriber", consent.subscriber().value())
            .time("at", consent.at())
            .text("step", consent.step().name())
            .text("mail", consent.mail());
    consent.request().ifPresent(request -> item.map("request", EvidenceMap.of(request)));
    consent.evidence().ifPresent(evidence -> item.map("evidence", EvidenceMap.of(evidence)));
    consent
        .wording()
        .ifPresent(
            wording ->
                item.number("wordingVersion", wording.version())
                    .text("wording", wording.text())
                    .text("wordingDigest", wording.digest()));
    return item.build();
  }

  public static Consent read(Item item) {
    return new Consent(
        new SubscriberId(item.text("subscriber")),
        item.time("at"),
        Step.valueOf(item.text("step")),
        evidence(item, "request"),
        evidence(item, "evidence"),
        item.findText("wording").map(text -> new Wording(item.number("wordingVersion"), text)),
        item.findText("mail"));
  }

  private static Optional<Evidence> evidence(Item item, String name) {
    return item.has(name) ? Optional.of(EvidenceMap.read(item.map(name))) : Optional.empty();
  }
}
