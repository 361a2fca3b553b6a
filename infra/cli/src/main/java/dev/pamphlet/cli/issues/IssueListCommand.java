package dev.pamphlet.cli.issues;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.output.Console;
import java.util.List;
import picocli.CommandLine.Command;

/** Lists issues. */
@Command(
    name = "list",
    header = "Lists the issues: drafts, scheduled ones, those being sent, the others.",
    description = {
      "",
      "A line shows the id, the status, when it is due, was sent or was made, and the subject.",
      ""
    })
public final class IssueListCommand extends Subcommand {

  @Override
  protected ExitCode run(Console console) {
    List<JsonNode> issues = editor().issues().all();
    issues.forEach(issue -> console.line(IssueLine.of(issue)));
    if (issues.isEmpty()) {
      console.note("there are no issues; 'pamphlet issue create' makes one");
    }
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    issues.forEach(document.putArray("issues")::add);
    console.document(document);
    return ExitCode.DONE;
  }
}
