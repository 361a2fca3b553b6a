package dev.pamphlet.quizzes.dynamodb;

import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import java.security.SecureRandom;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/**
 * The secret that networks are hashed and challenges signed with: 32 random bytes, {@code PEPPER} /
 * {@code PEPPER}, which whoever needs it first puts there. Read once in the life of an environment.
 */
public final class Pepper {

  static final int LENGTH = 32;
  private static final String BYTES = "bytes";

  private final DynamoDb dynamoDb;
  private final String table;
  private byte[] known = {};

  public Pepper(DynamoDb dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  public byte[] bytes() {
    if (known.length == 0) {
      known = find().orElseGet(this::create);
    }
    return known;
  }

  private Optional<byte[]> find() {
    GetItemResponse found =
        dynamoDb.call(
            db ->
                db.getItem(
                    get -> get.tableName(table).key(QuizTables.pepper()).consistentRead(true)));
    return found.hasItem()
        ? Optional.of(StoredItem.read(found.item()).bytes(BYTES))
        : Optional.empty();
  }

  static Item item(byte[] bytes) {
    return StoredItem.begin(QuizTables.pepper()).bytes(BYTES, bytes).build();
  }

  private byte[] create() {
    byte[] bytes = new byte[LENGTH];
    new SecureRandom().nextBytes(bytes);
    Item item = item(bytes);
    try {
      dynamoDb.call(
          db ->
              db.putItem(
                  put ->
                      put.tableName(table)
                          .item(item.attributes())
                          .conditionExpression("attribute_not_exists(" + StoredItem.PK + ")")));
      return bytes;
    } catch (ConditionalCheckFailedException somebodyElse) {
      return find().orElseThrow(() -> somebodyElse);
    }
  }
}
