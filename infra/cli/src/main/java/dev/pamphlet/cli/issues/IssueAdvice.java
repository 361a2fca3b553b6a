package dev.pamphlet.cli.issues;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.cli.output.Console;
import dev.pamphlet.cli.output.Quantity;
import java.util.ArrayList;
import java.util.List;

/** What an editor has to decide about an issue that does not go on by itself. */
final class IssueAdvice {

  private IssueAdvice() {}

  /** The decisions to take, each in one line; none if there are none. */
  static List<String> of(JsonNode issue) {
    String id = issue.path("id").asText();
    String status = issue.path("status").asText();
    List<String> advice = new ArrayList<>();
    if (status.equals("paused")) {
      advice.add(
          "the issue is paused%s: 'pamphlet issue resume %s' goes on, 'pamphlet issue cancel %s' ends it"
              .formatted(because(issue), id, id));
    }
    long unknown = IssueBooks.of(issue).map(IssueBooks::unknown).orElse(0L);
    if (unknown > 0) {
      advice.add(
          "%s may or may not have been sent. Decide with 'pamphlet issue resolve %s' and %s"
              .formatted(Quantity.of(unknown, "mail"), id, choices(status)));
    }
    return advice;
  }

  /** Mails of a cancelled issue are not sent again. */
  private static String choices(String status) {
    String close = "'--close' (a reader may get none)";
    return status.equals("cancelled") ? close : "'--send' (a reader may get two) or " + close;
  }

  private static String because(JsonNode issue) {
    String held = issue.path("held").asText();
    return held.isEmpty() ? "" : " (%s)".formatted(Console.printable(held));
  }
}
