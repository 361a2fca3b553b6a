package dev.pamphlet.cli.publication;

/** Why a folder cannot be taken for an article or a publication, in one line that names it. */
public final class FolderProblem extends RuntimeException {

  private static final long serialVersionUID = 1;

  FolderProblem(String message) {
    super(message);
  }

  FolderProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
