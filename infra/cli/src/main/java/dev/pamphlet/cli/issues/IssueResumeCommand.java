package dev.pamphlet.cli.issues;

import picocli.CommandLine.Command;

/** Resumes the sending of a paused issue. */
@Command(
    name = "resume",
    header = "Resumes the sending of a paused issue.",
    footer = {"", "Example:", "  pamphlet issue resume 0123456789abcdef0123456789abcdef"})
public final class IssueResumeCommand extends IssueActCommand {

  public IssueResumeCommand() {
    super("resume");
  }
}
