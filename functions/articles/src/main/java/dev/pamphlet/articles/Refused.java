package dev.pamphlet.articles;

/** A change that is not possible for this article. The message is for its editor. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String field;

  /**
   * @param field the part of the request that is wrong: {@code to}, {@code at}, {@code movedFrom},
   *     {@code body}
   */
  Refused(String field, String message) {
    super(message);
    this.field = field;
  }

  /** The part of the request that is wrong. */
  public String field() {
    return field;
  }
}
