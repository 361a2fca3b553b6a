package dev.pamphlet.platform;

/**
 * A neighbour (a store, a queue, a provider) did not say that it did what was asked. A read may
 * work later; a write may even have happened, so whoever repeats one has to find that out. Never
 * "not found" and never success: an HTTP function answers 503 with {@code Retry-After}, a function
 * behind a queue leaves the item for a retry.
 */
public final class Unavailable extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String neighbour;

  /**
   * @param neighbour what was asked, in a word fit for a log: {@code dynamodb}
   */
  public Unavailable(String neighbour, Throwable cause) {
    super(neighbour + " is unavailable", cause);
    this.neighbour = neighbour;
  }

  /** What was asked, in a word fit for a log. */
  public String neighbour() {
    return neighbour;
  }
}
