package dev.pamphlet.cli.command;

import dev.pamphlet.cli.api.EditorRoutes;
import dev.pamphlet.cli.output.Console;
import java.util.Optional;

/** What the options that all commands share amount to. */
public interface CommandContext {

  /** Where to print, with or without colours, as text or JSON. */
  Console console();

  /**
   * Puts a question to the person at the terminal.
   *
   * @return the line that was typed; empty when there is nobody, or the input has ended
   */
  Optional<String> ask(String question);

  /**
   * The API that the options name.
   *
   * @throws InvalidUsage when its address, its region or the timeout makes no sense
   */
  EditorRoutes editor();

  /** The AWS account that the options name, for what no route of the API does. */
  AwsAccount account();
}
