package dev.pamphlet.cli.folder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A folder or file of the editor cannot be used. The message names it and says why. */
public final class FolderProblem extends RuntimeException {

  private static final long serialVersionUID = 1;

  public FolderProblem(String message) {
    super(message);
  }

  public FolderProblem(String message, Throwable cause) {
    super(message, cause);
  }

  /** A file that cannot be read: it is missing, not allowed, or broken. */
  public static FolderProblem unreadable(Path file, IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return new FolderProblem("%s: there is no such file".formatted(file), failure);
    }
    String reason =
        failure instanceof AccessDeniedException ? "permission denied" : failure.getMessage();
    return new FolderProblem("%s: the file cannot be read (%s)".formatted(file, reason), failure);
  }
}
