package dev.pamphlet.cli.command;

import dev.pamphlet.cli.api.EditorRoutes;
import dev.pamphlet.cli.output.Console;
import java.util.Optional;

/** The context of a command, made from the options that all commands share. */
public interface CommandContext {

  /** Where to print, with or without colours, as text or JSON. */
  Console console();

  /** The width of the terminal; without one, wider than any text. */
  int columns();

  /**
   * Asks the person at the terminal a question.
   *
   * @return the line that was typed; empty if there is nobody, or the input has ended
   */
  Optional<String> ask(String question);

  /**
   * The API that the options name.
   *
   * @throws InvalidUsage when its address, its region or the timeout is invalid
   */
  EditorRoutes editor();

  /** The AWS account that the options name, for operations without a route of the API. */
  AwsAccount account();
}
