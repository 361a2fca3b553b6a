package dev.pamphlet.cli.issues;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.output.Console;
import dev.pamphlet.cli.output.Quantity;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Decides about the mails of an issue that are in doubt. */
@Command(
    name = "resolve",
    header = "Decides about the mails of an issue that may or may not have been sent.",
    description = {
      "",
      "A mail is in doubt when the mail service did not answer. Nothing is sent twice without your"
          + " word."
    },
    footer = {
      "",
      "Examples:",
      "  pamphlet issue resolve 0123456789abcdef0123456789abcdef --close",
      "  pamphlet issue resolve 0123456789abcdef0123456789abcdef --send"
    })
public final class IssueResolveCommand extends Subcommand {

  @Mixin private IssueArgument issue;

  @ArgGroup(multiplicity = "1")
  private Decision decision;

  /** The decision: one of two. */
  private static final class Decision {

    @Option(names = "--send", description = "Send them again: a reader may get two.")
    private boolean send;

    @Option(names = "--close", description = "Count them as failed: a reader may get none.")
    private boolean close;
  }

  @Override
  protected ExitCode run(Console console) {
    JsonNode resolved =
        editor().issues().resolve(issue.id(), decision.send ? "send" : "close").json();
    console.line(
        (decision.send ? "will be sent again: " : "closed: ")
            + Quantity.of(resolved.path("resolved").asLong(), "mail"));
    console.document(resolved);
    return ExitCode.DONE;
  }
}
