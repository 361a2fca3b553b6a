package dev.pamphlet.platform.dynamodb;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What all items have in common, whoever stores them: a partition key, a sort key, and the number
 * of the format that the rest is in.
 */
public final class StoredItem {

  public static final String PK = "pk";
  public static final String SK = "sk";

  /** Names the shape of an item, for the day when there is a second one. */
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
   * An item that was read.
   *
   * @throws IllegalStateException when a later release wrote it, in a format that is not known yet
   */
  public static Item read(Map<String, AttributeValue> attributes) {
    Item item = new Item(attributes);
    if (item.number(FORMAT) > KNOWN_FORMAT) {
      throw new IllegalStateException("An item was written by a later release, in another format.");
    }
    return item;
  }
}
