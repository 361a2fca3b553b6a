package dev.pamphlet.local;

/** Why the system does not start, in one line for a person, which says what to do about it. */
public final class StartProblem extends RuntimeException {

  /** What makes a start fail. */
  public enum Kind {
    /** The command line. */
    USAGE(2),
    /** The template, the code, the machine or the publication. */
    SYSTEM(1);

    private final int exitCode;

    Kind(int exitCode) {
      this.exitCode = exitCode;
    }
  }

  private final Kind kind;

  private StartProblem(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  static StartProblem usage(String message) {
    return new StartProblem(Kind.USAGE, message, null);
  }

  static StartProblem system(String message) {
    return new StartProblem(Kind.SYSTEM, message, null);
  }

  static StartProblem system(String message, Throwable cause) {
    return new StartProblem(Kind.SYSTEM, message, cause);
  }

  int exitCode() {
    return kind.exitCode;
  }
}
