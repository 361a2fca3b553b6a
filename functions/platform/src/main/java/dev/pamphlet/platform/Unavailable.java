package dev.pamphlet.platform;

/**
 * A neighbour (a store, a queue, a provider) did not confirm a call. A read may work later. A write
 * may have happened, so the caller checks before repeating it. It never means "not found" or
 * success: an HTTP function answers 503 with {@code Retry-After}; a function behind a stream or a
 * queue has the record delivered again.
 */
public final class Unavailable extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String neighbour;

  /**
   * @param neighbour the name of the called service in the log: {@code dynamodb}
   */
  public Unavailable(String neighbour, Throwable cause) {
    super(neighbour + " is unavailable", cause);
    this.neighbour = neighbour;
  }

  /** The name of the called service in the log. */
  public String neighbour() {
    return neighbour;
  }
}
