package dev.pamphlet.cli.issues;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.output.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Mails the letter of an issue to one address. */
@Command(
    name = "test",
    header = "Mails the letter of an issue to an address of yours.",
    description = {
      "",
      "It is what subscribers will get, except that its links to unsubscribe and to choose topics"
          + " belong to nobody."
    },
    footer = {
      "",
      "Example:",
      "  pamphlet issue test 0123456789abcdef0123456789abcdef --to editor@example.org"
    })
public final class IssueTestCommand extends Subcommand {

  @Mixin private IssueArgument issue;

  @Option(names = "--to", required = true, paramLabel = "ADDRESS", description = "The address.")
  private String to;

  @Override
  protected ExitCode run(Console console) {
    JsonNode tried = editor().issues().test(issue.id(), to).json();
    IssueLine.findings(console, tried.path("findings"));
    console.line("mailed to " + Console.printable(to));
    console.document(tried);
    return ExitCode.DONE;
  }
}
