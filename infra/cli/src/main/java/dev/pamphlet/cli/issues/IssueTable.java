package dev.pamphlet.cli.issues;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.cli.output.Console;
import dev.pamphlet.cli.output.Table;

/** An issue as a table of its members and its books. */
final class IssueTable {

  private IssueTable() {}

  static void print(Console console, JsonNode issue) {
    Table table = new Table();
    row(table, "id", issue.path("id").asText());
    row(table, "status", issue.path("status").asText());
    row(table, "held", issue.path("held").asText());
    row(table, "subject", issue.path("subject").asText());
    row(table, "topics", IssueLine.topics(issue).orElse("all"));
    row(table, "article", issue.at("/article/id").asText());
    row(table, "created", issue.path("created").asText());
    row(table, "due", issue.path("due").asText());
    row(table, "sent at", issue.path("sentAt").asText());
    row(table, "policy", issue.path("atLeastOnce").asBoolean() ? "at least once" : "at most once");
    IssueBooks.of(issue).ifPresent(books -> books.addTo(table));
    table.lines().forEach(console::line);
  }

  private static void row(Table table, String name, String value) {
    if (!value.isEmpty()) {
      table.row(name, Console.printable(value));
    }
  }
}
