package dev.pamphlet.platform;

/**
 * A neighbour (a store, a queue, a provider) did not confirm a call. A read may work later. A write
 * may have happened, so the caller must check before it repeats one. This is never "not found" and
 * never success: an HTTP function answers 503 with {@code Retry-After}; a function behind a stream
 * or a queue has the record delivered again.
 */
public final class Unavailable extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String neighbour;

  /**
   * @param neighbour that was called, in a word for the log: {@code dynamodb}
   */
  public Unavailable(String neighbour, Throwable cause) {
    super(neighbour + " is unavailable", cause);
    this.neighbour = neighbour;
  }

  /** The neighbour, in a word for the log. */
  public String neighbour() {
    return neighbour;
  }
}
