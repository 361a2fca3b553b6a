package dev.pamphlet.platform.dynamodb;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What all items have in common: a partition key, a sort key, and the number of the format of their
 * other attributes.
 */
public final class StoredItem {

  public static final String PK = "pk";
  public static final String SK = "sk";

  /** The attribute with the format's number, so that a later release can change the format. */
  public static final String FORMAT = "format";

  public static final int KNOWN_FORMAT = 1;

  private StoredItem() {}

  public static Map<String, AttributeValue> key(String pk, String sk) {
    return Map.of(PK, AttributeValue.fromS(pk), SK, AttributeValue.fromS(sk));
  }

  /** Begins an item, with its key and the number of its format. */
  public static Item.Builder begin(Map<String, AttributeValue> key) {
    return Item.builder().all(new Item(key)).number(FORMAT, KNOWN_FORMAT);
  }

  /**
   * The item of these attributes.
   *
   * @throws IllegalStateException if a later release wrote it in a format that this one does not
   *     know
   */
  public static Item read(Map<String, AttributeValue> attributes) {
    Item item = new Item(attributes);
    if (item.number(FORMAT) > KNOWN_FORMAT) {
      throw new IllegalStateException(
          "A later release wrote this item in a format that this release cannot read.");
    }
    return item;
  }
}
