package dev.pamphlet.cli.api;

/**
 * No response says whether the request was carried out: there is no connection, the response is too
 * late, or the API failed.
 */
public final class Unanswered extends ApiFailure {

  private static final long serialVersionUID = 1;

  private final boolean unreachable;

  private Unanswered(String message, boolean unreachable, Throwable cause) {
    super(message, cause);
    this.unreachable = unreachable;
  }

  /** There is no connection, or the server is not the API. */
  static Unanswered unreachable(String message, Throwable cause) {
    return new Unanswered(message, true, cause);
  }

  static Unanswered unreachable(String message) {
    return new Unanswered(message, true, null);
  }

  static Unanswered late(String message, Throwable cause) {
    return new Unanswered(message, false, cause);
  }

  static Unanswered failed(String message) {
    return new Unanswered(message, false, null);
  }

  @Override
  public boolean affectsEveryRequest() {
    return unreachable;
  }
}
