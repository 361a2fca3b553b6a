package dev.pamphlet.cli.api;

/**
 * No answer that says whether the request was carried out: nobody there, too late, or a failure on
 * the other side.
 */
public final class Unanswered extends Trouble {

  private static final long serialVersionUID = 1;

  private final boolean nobodyThere;

  private Unanswered(String message, boolean nobodyThere, Throwable cause) {
    super(message, cause);
    this.nobodyThere = nobodyThere;
  }

  /** No connection, or one to something else: the next request will fare no better. */
  static Unanswered nobodyThere(String message, Throwable cause) {
    return new Unanswered(message, true, cause);
  }

  static Unanswered nobodyThere(String message) {
    return new Unanswered(message, true, null);
  }

  static Unanswered late(String message, Throwable cause) {
    return new Unanswered(message, false, cause);
  }

  static Unanswered failed(String message) {
    return new Unanswered(message, false, null);
  }

  @Override
  public boolean isOfEveryRequest() {
    return nobodyThere;
  }
}
