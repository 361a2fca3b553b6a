package dev.pamphlet.cli.issues;

import picocli.CommandLine.Command;

/** Groups the commands for issues. */
@Command(
    name = "issue",
    header = "Writes, tests and sends issues of the newsletter.",
    subcommands = {
      IssueCreateCommand.class,
      IssueListCommand.class,
      IssueShowCommand.class,
      IssuePreviewCommand.class,
      IssueTestCommand.class,
      IssueSendCommand.class,
      IssueWatchCommand.class,
      IssuePauseCommand.class,
      IssueResumeCommand.class,
      IssueCancelCommand.class,
      IssueResolveCommand.class
    })
public final class IssueCommand {}
