package dev.pamphlet.cli.issues;

import picocli.CommandLine.Command;

/** Cancels an issue, for good. */
@Command(
    name = "cancel",
    header = "Cancels an issue, for good.",
    description = {
      "",
      "Mails that are already on their way still arrive. A draft or a scheduled issue is dropped."
    },
    footer = {"", "Example:", "  pamphlet issue cancel 0123456789abcdef0123456789abcdef"})
public final class IssueCancelCommand extends IssueActCommand {

  public IssueCancelCommand() {
    super("cancel");
  }
}
