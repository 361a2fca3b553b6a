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
 * The secret of a table: 32 random bytes under {@code PEPPER} / {@code PEPPER}, by which what must
 * not be read from the table is hashed, and what the table's functions hand out is signed. Whoever
 * needs it first puts it there, on the condition that nobody did. It never changes, so each
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

  /** The secret. */
  public byte[] bytes() {
    if (known.length == 0) {
      known = find().orElseGet(this::create);
    }
    return known;
  }

  private Optional<byte[]> find() {
    return table.findConsistently(KEY).map(item -> item.bytes(BYTES));
  }

  private byte[] create() {
    byte[] secret = new byte[LENGTH];
    new SecureRandom().nextBytes(secret);
    // Somebody else may have been first, and then it is theirs.
    return table.putIfAbsent(item(secret)) ? secret : find().orElseThrow();
  }
}
