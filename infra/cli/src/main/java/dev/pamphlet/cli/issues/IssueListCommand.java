package dev.pamphlet.cli.issues;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.api.IssueRoutes;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.output.Console;
import dev.pamphlet.cli.output.Table;
import dev.pamphlet.cli.output.TextWidth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;

/** Lists issues. */
@Command(
    name = "list",
    header = "Lists the issues: drafts, scheduled ones, those being sent, the others.",
    description = {
      "",
      "A line shows the id, the status, when it is due, was sent or was made, and the subject."
          + " An issue that is held or has mails in doubt waits for you: see 'issue show'. A narrow"
          + " terminal gets no times."
    })
public final class IssueListCommand extends Subcommand {

  private static final Set<String> BEING_SENT = Set.of("sending", "paused");

  @Override
  protected ExitCode run(Console console) {
    IssueRoutes routes = editor().issues();
    List<JsonNode> issues = routes.all().stream().map(issue -> counted(routes, issue)).toList();
    print(console, issues);
    if (issues.isEmpty()) {
      console.note("there are no issues; 'pamphlet issue create' makes one");
    }
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    issues.forEach(document.putArray("issues")::add);
    console.document(document);
    return ExitCode.DONE;
  }

  /** The issue with its books if its mails are sent now: they tell whether some are in doubt. */
  private static JsonNode counted(IssueRoutes routes, JsonNode issue) {
    if (BEING_SENT.contains(issue.path("status").asText())) {
      JsonNode whole = routes.get(issue.path("id").asText()).json();
      Optional.ofNullable(whole.get("books"))
          .ifPresent(books -> ((ObjectNode) issue).set("books", books));
    }
    return issue;
  }

  /** Prints the issues without their times if a terminal is too narrow for these. */
  private void print(Console console, List<JsonNode> issues) {
    int columns = columns();
    List<String> lines = table(issues, true).lines(columns);
    boolean fit = lines.stream().allMatch(line -> TextWidth.of(line) <= columns);
    (fit ? lines : table(issues, false).lines(columns)).forEach(console::line);
  }

  private static Table table(List<JsonNode> issues, boolean times) {
    Table table = new Table();
    for (JsonNode issue : issues) {
      table.row(
          issue.path("id").asText(),
          IssueLine.state(issue),
          times ? IssueLine.time(issue) : "",
          Console.printable(issue.path("subject").asText()));
    }
    return table;
  }
}
