package dev.pamphlet.platform.dynamodb;

import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The condition that nobody changed an item since it was read: all attributes that were read still
 * have their values.
 *
 * @param key of the item
 */
record Unchanged(
    Map<String, AttributeValue> key,
    String condition,
    Map<String, String> names,
    Map<String, AttributeValue> values) {

  static Unchanged since(Item read) {
    Map<String, AttributeValue> key = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    Map<String, AttributeValue> values = new HashMap<>();
    StringJoiner condition = new StringJoiner(" AND ");
    read.attributes()
        .forEach(
            (name, value) -> {
              if (name.equals(StoredItem.PK) || name.equals(StoredItem.SK)) {
                key.put(name, value);
              } else {
                int number = names.size();
                names.put("#a" + number, name);
                values.put(":v" + number, value);
                condition.add("#a" + number + " = :v" + number);
              }
            });
    return new Unchanged(key, condition.toString(), names, values);
  }
}
