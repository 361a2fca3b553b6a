package dev.pamphlet.articles;

/** An act that makes no sense for this article. The message is a sentence for its editor. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String field;

  /**
   * @param field what of the request it is about: {@code to}, {@code at}, {@code movedFrom}, {@code
   *     body}
   */
  Refused(String field, String message) {
    super(message);
    this.field = field;
  }

  /** What of the request it is about. */
  public String field() {
    return field;
  }
}
