package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.newsletter.AddressKey;
import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.Token;
import dev.pamphlet.platform.dynamodb.StoredItem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The keys of the Subscribers table, the only table with addresses. No key contains an address or a
 * token. Each kind of item has partitions of its own, so that a role can be limited to some kinds
 * by leading keys.
 *
 * <p>One sparse index, keys only, holds the lists: the audience in 64 partitions, so that imports
 * and issues do not crowd one; the other statuses in one each; and the requests that nobody has
 * acted on yet.
 */
public final class SubscribersTable {

  public static final String PK = StoredItem.PK;
  public static final String LIST_INDEX = IndexLists.INDEX;
  public static final String LIST_PK = IndexLists.PK;
  public static final String LIST_SK = IndexLists.SK;

  /** The number of partitions of the index that hold the confirmed subscribers. */
  public static final int AUDIENCE_PARTITIONS = 64;

  /** The prefix of a request's partition, by which the stream's consumer filters. */
  public static final String REQUEST_PREFIX = "REQUEST#";

  private static final String STATUS_PREFIX = "STATUS#";

  static final String REQUEST_SK = "REQUEST";

  private SubscribersTable() {}

  public static Map<String, AttributeValue> request(String id) {
    return StoredItem.key(REQUEST_PREFIX + id, REQUEST_SK);
  }

  public static Map<String, AttributeValue> address(AddressKey address) {
    return StoredItem.key("ADDRESS#" + address, "ADDRESS");
  }

  public static Map<String, AttributeValue> profile(SubscriberId id) {
    return StoredItem.key("SUBSCRIBER#" + id, "PROFILE");
  }

  public static Map<String, AttributeValue> consent(SubscriberId id, Instant at, String step) {
    return StoredItem.key(
        consentPartition(id), String.format(Locale.ROOT, "%015d#%s", at.toEpochMilli(), step));
  }

  /** The partition of all steps of a subscriber's consent, in their order. */
  public static String consentPartition(SubscriberId id) {
    return "CONSENT#" + id;
  }

  public static Map<String, AttributeValue> token(Token token) {
    return StoredItem.key("TOKEN#" + token.digest(), "TOKEN");
  }

  /** The list that a subscriber of this status is in. */
  public static String list(Status status, SubscriberId id) {
    return status == Status.CONFIRMED
        ? audience(id.spread(AUDIENCE_PARTITIONS))
        : STATUS_PREFIX + status.word();
  }

  /** All lists that subscribers of a status are in, always in the same order. */
  static List<String> lists(Status status) {
    return status == Status.CONFIRMED
        ? IntStream.range(0, AUDIENCE_PARTITIONS).mapToObj(SubscribersTable::audience).toList()
        : List.of(STATUS_PREFIX + status.word());
  }

  /** A part of the audience, by its number from 0. */
  public static String audience(int part) {
    return String.format(Locale.ROOT, "AUDIENCE#%02x", part);
  }
}
