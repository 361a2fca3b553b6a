package dev.pamphlet.cli;

import dev.pamphlet.cli.api.EditorRoutes;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command: does one thing, prints it, and tells how it ended. */
abstract class Subcommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public final Integer call() {
    return run(pamphlet().console()).number();
  }

  /**
   * @throws dev.pamphlet.cli.api.Trouble when the API does not do it
   * @throws dev.pamphlet.cli.publication.FolderProblem when a folder is not what it should be
   */
  abstract ExitCode run(Console console);

  /** The API that was named. */
  final EditorRoutes editor() {
    return pamphlet().editor();
  }

  /** The account that was named, for what goes past the API. */
  final AwsAccount account() {
    return pamphlet().account();
  }

  private Pamphlet pamphlet() {
    return (Pamphlet) spec.root().userObject();
  }
}
