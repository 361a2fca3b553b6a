package dev.pamphlet.cli;

import dev.pamphlet.cli.api.EditorRoutes;
import java.util.concurrent.Callable;
import picocli.CommandLine.ParentCommand;

/** A command: does one thing, prints it, and tells how it ended. */
abstract class Subcommand implements Callable<Integer> {

  @ParentCommand private Pamphlet pamphlet;

  @Override
  public final Integer call() {
    return run(pamphlet.console()).number();
  }

  /**
   * @throws dev.pamphlet.cli.api.Trouble when the API does not do it
   * @throws dev.pamphlet.cli.publication.FolderProblem when a folder is not what it should be
   */
  abstract ExitCode run(Console console);

  /** The API that was named. */
  final EditorRoutes editor() {
    return pamphlet.editor();
  }
}
