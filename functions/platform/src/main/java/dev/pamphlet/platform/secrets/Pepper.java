package dev.pamphlet.platform.secrets;

import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

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

  private final DynamoDb dynamoDb;
  private final String table;
  private byte[] known = {};

  public Pepper(DynamoDb dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
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
    GetItemResponse found =
        dynamoDb.call(db -> db.getItem(get -> get.tableName(table).key(KEY).consistentRead(true)));
    return found.hasItem()
        ? Optional.of(StoredItem.read(found.item()).bytes(BYTES))
        : Optional.empty();
  }

  private byte[] create() {
    byte[] secret = new byte[LENGTH];
    new SecureRandom().nextBytes(secret);
    try {
      dynamoDb.call(
          db ->
              db.putItem(
                  put ->
                      put.tableName(table)
                          .item(item(secret).attributes())
                          .conditionExpression("attribute_not_exists(" + StoredItem.PK + ")")));
      return secret;
    } catch (ConditionalCheckFailedException somebodyElse) {
      return find().orElseThrow(() -> somebodyElse);
    }
  }
}
