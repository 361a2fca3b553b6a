package dev.pamphlet.cli.api;

/**
 * A request was not carried out, or it is not known whether it was. The message says why, in one
 * line.
 */
public abstract sealed class ApiFailure extends RuntimeException
    permits Refused, NotAllowed, Unanswered {

  private static final long serialVersionUID = 1;

  ApiFailure(String message, Throwable cause) {
    super(message, cause);
  }

  /** Whether any other request would fail for the same reason. */
  public abstract boolean affectsEveryRequest();
}
