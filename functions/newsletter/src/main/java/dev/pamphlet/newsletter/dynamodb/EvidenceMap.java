package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.newsletter.Evidence;
import dev.pamphlet.platform.dynamodb.Item;

/** Evidence as a map within an item. */
final class EvidenceMap {

  private EvidenceMap() {}

  static Item of(Evidence evidence) {
    return Item.builder()
        .time("at", evidence.at())
        .text("clientAddress", evidence.clientAddress())
        .text("userAgent", evidence.userAgent())
        .text("form", evidence.form())
        .text("wording", evidence.wording())
        .build();
  }

  static Evidence read(Item map) {
    return new Evidence(
        map.time("at"),
        map.text("clientAddress"),
        map.text("userAgent"),
        map.text("form"),
        map.text("wording"));
  }
}
