package dev.pamphlet.cli.issues;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.api.IssueRoutes;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.output.Console;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows an issue. */
@Command(
    name = "show",
    header = "Shows an issue, the counts of its mails, and those that failed or are in doubt.",
    description = {
      "",
      "Every subscriber of the audience is in one of five states: sent, skipped (who left before),"
          + " failed, unknown and pending. Unknown ones are listed by the subscriber's id; see"
          + " 'issue resolve'."
    },
    footer = {"", "Example:", "  pamphlet issue show 0123456789abcdef0123456789abcdef"})
public final class IssueShowCommand extends Subcommand {

  @Mixin private IssueArgument issue;

  @Override
  protected ExitCode run(Console console) {
    IssueRoutes issues = editor().issues();
    ObjectNode found = (ObjectNode) issues.get(issue.id()).json();
    IssueTable.print(console, found);
    boolean exceptions =
        IssueBooks.of(found).filter(books -> books.failed() + books.unknown() > 0).isPresent();
    List<JsonNode> mails = exceptions ? issues.exceptions(issue.id()) : List.of();
    OpenMails.print(console, mails);
    IssueAdvice.of(found).forEach(console::note);
    mails.forEach(found.putArray("exceptions")::add);
    console.document(found);
    return ExitCode.DONE;
  }
}
