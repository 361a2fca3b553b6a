package dev.pamphlet.cli.command;

/** The command line is invalid. The message says why, in one line. */
public final class InvalidUsage extends RuntimeException {

  private static final long serialVersionUID = 1;

  public InvalidUsage(String message) {
    super(message);
  }
}
