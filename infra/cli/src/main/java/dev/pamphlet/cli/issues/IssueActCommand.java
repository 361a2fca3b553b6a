package dev.pamphlet.cli.issues;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.output.Console;
import picocli.CommandLine.Mixin;

/** A command that pauses, resumes or cancels an issue. */
abstract class IssueActCommand extends Subcommand {

  private final String verb;

  @Mixin private IssueArgument issue;

  /**
   * @param verb the last part of its route
   */
  IssueActCommand(String verb) {
    this.verb = verb;
  }

  @Override
  protected final ExitCode run(Console console) {
    JsonNode changed = editor().issues().act(issue.id(), verb).json();
    console.line(IssueLine.of(changed));
    console.document(changed);
    return ExitCode.DONE;
  }
}
