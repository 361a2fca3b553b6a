package dev.pamphlet.quizzes.http;

import dev.pamphlet.testing.LocalTables;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the Engagement table holds of attempts. */
record StoredAttempts(LocalTables tables, QuizRoom room) {

  /** The items whose partition keys start like this. */
  List<Map<String, AttributeValue>> items(String kind) {
    return tables.client().scan(scan -> scan.tableName(room.engagement())).items().stream()
        .filter(item -> item.get("pk").s().startsWith(kind))
        .toList();
  }

  /** The attempts that are counted. */
  int counted() {
    return items("COUNTERS#").stream().mapToInt(item -> Integer.parseInt(item.get("n").n())).sum();
  }

  /** The size in bytes of the largest item of a kind. */
  int largest(String kind) {
    return items(kind).stream()
        .mapToInt(
            item ->
                item.entrySet().stream()
                    .mapToInt(each -> each.getKey().length() + size(each.getValue()))
                    .sum())
        .max()
        .orElseThrow();
  }

  /** An upper bound of what DynamoDB counts, for the types that items here have. */
  private static int size(AttributeValue value) {
    return switch (value.type()) {
      case S -> value.s().getBytes(StandardCharsets.UTF_8).length;
      case N -> value.n().length();
      case B -> value.b().asByteArray().length;
      case BS -> value.bs().stream().mapToInt(each -> each.asByteArray().length + 1).sum();
      case BOOL -> 1;
      default -> throw new AssertionError(value.type());
    };
  }
}
