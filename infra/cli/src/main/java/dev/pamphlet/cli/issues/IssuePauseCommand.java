package dev.pamphlet.cli.issues;

import picocli.CommandLine.Command;

/** Pauses the sending of an issue. */
@Command(
    name = "pause",
    header = "Pauses the sending of an issue.",
    description = {"", "Mails that are already on their way still arrive."},
    footer = {"", "Example:", "  pamphlet issue pause 0123456789abcdef0123456789abcdef"})
public final class IssuePauseCommand extends IssueActCommand {

  public IssuePauseCommand() {
    super("pause");
  }
}
