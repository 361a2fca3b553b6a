package dev.pamphlet.quizzes.dynamodb;

import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.quizzes.QuizId;
import dev.pamphlet.quizzes.attempts.AttemptId;
import dev.pamphlet.quizzes.statistics.Tally;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * One shard of a version's counters: {@code COUNTERS#<quiz>#<version>} / {@code SHARD#00} to {@code
 * SHARD#15}, with an attribute for each count of a {@link Tally}. Sharded, because transactions on
 * one item conflict from about ten per second on.
 */
final class CounterItem {

  static final int SHARDS = 16;

  private static final Set<String> NO_COUNTS =
      Set.of(StoredItem.PK, StoredItem.SK, StoredItem.FORMAT);

  private CounterItem() {}

  /** Adds the tally of an attempt to the shard of its id. */
  static TransactWriteItem add(
      String table, QuizId quiz, int version, AttemptId attempt, Tally tally) {
    Map<String, String> names = new HashMap<>();
    Map<String, AttributeValue> values = new HashMap<>();
    String additions =
        new TreeMap<>(tally.counts())
            .entrySet().stream()
                .map(
                    count -> {
                      // Equal numbers share a placeholder.
                      String value = ":" + count.getValue();
                      values.put(value, number(count.getValue()));
                      // Some names are reserved words of DynamoDB: 'as', 'at', 'off'.
                      String name = "#" + count.getKey();
                      names.put(name, count.getKey());
                      return name + " " + value;
                    })
                .collect(Collectors.joining(", "));
    names.put("#format", StoredItem.FORMAT);
    values.put(":format", number(StoredItem.KNOWN_FORMAT));
    return TransactWriteItem.builder()
        .update(
            Update.builder()
                .tableName(table)
                .key(EngagementTable.counters(quiz, version, attempt.spread(SHARDS)))
                .updateExpression("ADD " + additions + " SET #format = :format")
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .build())
        .build();
  }

  /** A shard that holds this tally. */
  static Item of(QuizId quiz, int version, int shard, Tally tally) {
    Map<String, AttributeValue> counts = new HashMap<>();
    tally.counts().forEach((name, count) -> counts.put(name, number(count)));
    return StoredItem.begin(EngagementTable.counters(quiz, version, shard))
        .all(new Item(counts))
        .build();
  }

  static Tally sum(List<Item> shards) {
    return shards.stream().map(CounterItem::read).reduce(Tally.NOTHING, Tally::plus);
  }

  static Tally read(Item shard) {
    return new Tally(
        StoredItem.read(shard.attributes()).attributes().entrySet().stream()
            .filter(attribute -> !NO_COUNTS.contains(attribute.getKey()))
            .collect(
                Collectors.toMap(Map.Entry::getKey, count -> Long.valueOf(count.getValue().n()))));
  }

  private static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }
}
