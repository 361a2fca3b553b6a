package dev.pamphlet.cli;

import dev.pamphlet.cli.command.Environment;

/** The entry point: runs the command line and ends with its exit code. */
public final class Main {

  private Main() {}

  /**
   * @param arguments {@code --help} lists them
   */
  public static void main(String[] arguments) {
    System.exit(Pamphlet.run(Environment.ofThisProcess(), arguments));
  }
}
