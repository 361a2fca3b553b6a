package dev.pamphlet.cli.folder;

/** A folder or file of the editor cannot be used. The message names it and says why. */
public final class FolderProblem extends RuntimeException {

  private static final long serialVersionUID = 1;

  public FolderProblem(String message) {
    super(message);
  }

  public FolderProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
