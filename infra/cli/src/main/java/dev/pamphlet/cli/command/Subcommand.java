package dev.pamphlet.cli.command;

import dev.pamphlet.cli.api.EditorRoutes;
import dev.pamphlet.cli.output.Console;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command: does one thing, prints the result, and says how it ended. */
public abstract class Subcommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public final Integer call() {
    return run(context().console()).number();
  }

  /**
   * Runs the command.
   *
   * @throws dev.pamphlet.cli.api.ApiFailure when the API does not carry out a request
   * @throws dev.pamphlet.cli.folder.FolderProblem when a folder cannot be used
   * @throws InvalidUsage when the arguments contradict each other
   */
  protected abstract ExitCode run(Console console);

  /** The API that the command line names. */
  protected final EditorRoutes editor() {
    return context().editor();
  }

  /** The AWS account that the command line names. */
  protected final AwsAccount account() {
    return context().account();
  }

  /** The width of the terminal; without one, wider than any text. */
  protected final int columns() {
    return context().columns();
  }

  /** Asks the person at the terminal; empty if there is no answer. */
  protected final Optional<String> ask(String question) {
    return context().ask(question);
  }

  private CommandContext context() {
    return (CommandContext) spec.root().userObject();
  }
}
