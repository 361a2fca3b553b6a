package dev.pamphlet.newsletter.events;

import dev.pamphlet.newsletter.delivery.Books;
import dev.pamphlet.newsletter.delivery.FindBooks;
import dev.pamphlet.newsletter.issues.IssueId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Counts the outcomes of an issue independently, from the stored items and the inbox alone. A
 * difference is a violation.
 */
final class BookKeeping {

  private final DynamoDbClient client;
  private final String table;
  private final FindBooks books;
  private final IssueId issue;
  private final Set<String> audience;
  private final List<String> violations = new ArrayList<>();

  BookKeeping(
      DynamoDbClient client, String table, FindBooks books, IssueId issue, Set<String> audience) {
    this.client = client;
    this.table = table;
    this.books = books;
    this.issue = issue;
    this.audience = audience;
  }

  List<String> violations() {
    return violations;
  }

  /** The state of each subscriber who is planned, as one letter. */
  Map<String, Character> states() {
    return states(items());
  }

  private Map<String, Character> states(List<Map<String, AttributeValue>> items) {
    Map<String, Character> states = new TreeMap<>();
    for (Map<String, AttributeValue> chunk : begin(items, "CHUNKS#" + issue + "#")) {
      byte[] ids = chunk.get("subscribers").b().asByteArray();
      String outcomes =
          chunk.containsKey("outcomes") ? chunk.get("outcomes").s() : "-".repeat(ids.length / 16);
      for (int i = 0; i < ids.length / 16; i++) {
        String id = HexFormat.of().formatHex(ids, i * 16, (i + 1) * 16);
        if (states.put(id, outcomes.charAt(i)) != null) {
          violations.add(id + " is planned twice");
        }
      }
    }
    return states;
  }

  List<Map<String, AttributeValue>> chunks() {
    return begin(items(), "CHUNKS#" + issue + "#");
  }

  private List<Map<String, AttributeValue>> items() {
    return client.scan(scan -> scan.tableName(table).consistentRead(true)).items();
  }

  private static List<Map<String, AttributeValue>> begin(
      List<Map<String, AttributeValue>> items, String partition) {
    return items.stream().filter(item -> item.get("pk").s().startsWith(partition)).toList();
  }

  /**
   * Checks what has to hold at every moment.
   *
   * @param mayRepeat whether a subscriber may get a mail twice
   * @return the books as the system tells them
   */
  Books check(List<SesStub.Taken> inbox, boolean mayRepeat) {
    List<Map<String, AttributeValue>> items = items();
    Map<String, Character> states = states(items);
    boolean isPlanned =
        begin(items, "PLAN#" + issue).stream()
            .anyMatch(plan -> plan.containsKey("frozen") && plan.get("frozen").bool());
    if (isPlanned && !states.keySet().equals(audience)) {
      Set<String> lost = new TreeSet<>(audience);
      lost.removeAll(states.keySet());
      violations.add("lost " + lost + ", planned besides " + (states.size() - audience.size()));
    }
    Books told = books.books(issue).orElseThrow();
    Map<Character, Long> counts = new HashMap<>();
    states.values().forEach(state -> counts.merge(state == 'c' ? '-' : state, 1L, Long::sum));
    if (!balances(told, counts, states.size())) {
      violations.add("books " + told + " of " + counts);
    }
    Map<String, Integer> mails = new HashMap<>();
    inbox.stream()
        .filter(taken -> taken.issue().equals(issue.value()))
        .forEach(taken -> mails.merge(taken.subscriber(), 1, Integer::sum));
    for (Map.Entry<String, Character> each : states.entrySet()) {
      int count = mails.getOrDefault(each.getKey(), 0);
      if (count > 1 && !mayRepeat) {
        violations.add(each.getKey() + " got " + count);
      }
      boolean isTrue =
          switch (each.getValue()) {
            case 's' -> count >= 1;
            case 'c', 'u' -> true;
            default -> count == 0 || mayRepeat;
          };
      if (!isTrue) {
        violations.add(each.getKey() + " is " + each.getValue() + " and got " + count);
      }
    }
    return told;
  }

  private static boolean balances(Books books, Map<Character, Long> counts, int planned) {
    return books.audience() == planned
        && books.sent() == counts.getOrDefault('s', 0L)
        && books.skipped() == counts.getOrDefault('k', 0L)
        && books.failed() == counts.getOrDefault('f', 0L)
        && books.unknown() == counts.getOrDefault('u', 0L)
        && books.pending() == counts.getOrDefault('-', 0L);
  }
}
