package dev.pamphlet.local;

import dev.pamphlet.template.TemplateProblem;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The system cannot start. The message is one readable line that says what to do. */
public final class StartProblem extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int exitCode;

  private StartProblem(int exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /** The command line is wrong. */
  static StartProblem usage(String message) {
    return new StartProblem(2, message, null);
  }

  /** The template, the code, the machine or the publication does not allow it. */
  static StartProblem system(String message) {
    return system(message, null);
  }

  static StartProblem system(String message, Throwable cause) {
    return new StartProblem(1, message, cause);
  }

  /** The failure of a start, in one line unless it is a bug. */
  static RuntimeException of(Exception failure) {
    if (failure instanceof TemplateProblem || failure instanceof IOException) {
      return system(failure.getMessage(), failure);
    }
    return failure instanceof UncheckedIOException wrapped
        ? system(wrapped.getCause().getMessage(), failure)
        : (RuntimeException) failure;
  }

  int exitCode() {
    return exitCode;
  }
}
