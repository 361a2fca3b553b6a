package dev.pamphlet.platform.secrets;

import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.platform.dynamodb.Table;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The secret of a table: 32 random bytes under {@code PEPPER} / {@code PEPPER}. The table's
 * functions use it to hash what must not be readable in the table, and to sign what they hand out.
 * The first function that needs it creates it with a put-if-absent. It never changes, so each
 * instance reads it once.
 */
public final class Pepper {

  /** Bytes of a secret. */
  public static final int LENGTH = 32;

  private static final Map<String, AttributeValue> KEY = StoredItem.key("PEPPER", "PEPPER");
  private static final String BYTES = "bytes";

  private final Table table;
  private byte[] known = {};

  public Pepper(DynamoDb dynamoDb, String table) {
    this.table = new Table(dynamoDb, table);
  }

  /** The item that holds a secret. */
  public static Item item(byte[] secret) {
    return StoredItem.begin(KEY).bytes(BYTES, secret).build();
  }

  /** The secret; created if there is none. */
  public byte[] bytes() {
    if (known.length == 0) {
      known = stored().orElseGet(this::create);
    }
    return known;
  }

  /** The secret if there is one, for functions that may not create it. */
  public Optional<byte[]> find() {
    if (known.length == 0) {
      stored().ifPresent(secret -> known = secret);
    }
    return known.length == 0 ? Optional.empty() : Optional.of(known);
  }

  private Optional<byte[]> stored() {
    return table.findConsistently(KEY).map(item -> item.bytes(BYTES));
  }

  private byte[] create() {
    byte[] secret = new byte[LENGTH];
    new SecureRandom().nextBytes(secret);
    // If another function was first, its secret counts.
    return table.putIfAbsent(item(secret)) ? secret : stored().orElseThrow();
  }
}
