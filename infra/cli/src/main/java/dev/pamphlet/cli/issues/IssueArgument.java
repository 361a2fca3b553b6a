package dev.pamphlet.cli.issues;

import dev.pamphlet.cli.command.InvalidUsage;
import picocli.CommandLine.Parameters;

/** The argument that names an issue. */
final class IssueArgument {

  @Parameters(paramLabel = "ISSUE", description = "The id of the issue: see 'issue list'.")
  private String id;

  /**
   * The id.
   *
   * @throws InvalidUsage when it is malformed
   */
  String id() {
    if (!id.matches("[0-9a-f]{32}")) {
      throw new InvalidUsage(
          "'%s' is not the id of an issue: 'pamphlet issue list' shows them".formatted(id));
    }
    return id;
  }
}
