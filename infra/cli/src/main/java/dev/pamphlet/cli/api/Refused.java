package dev.pamphlet.cli.api;

import java.util.List;

/** The API understood the request and declined it. */
public final class Refused extends Trouble {

  private static final long serialVersionUID = 1;

  private final int status;
  private final transient List<Invalid> invalid;

  Refused(int status, String message, List<Invalid> invalid) {
    super(message, null);
    this.status = status;
    this.invalid = List.copyOf(invalid);
  }

  @Override
  public boolean isOfEveryRequest() {
    return false;
  }

  /** The HTTP status: 412 where somebody else was first, 422 for content that is not accepted. */
  public int status() {
    return status;
  }

  /** What of the request is wrong, in the order of the answer; none where it is all of it. */
  public List<Invalid> invalid() {
    return invalid;
  }

  /**
   * One thing that is wrong.
   *
   * @param name of the parameter, header or key
   * @param line in the text that was sent, from 1; 0 where it is about no text
   * @param column in that line, in code points from 1; 0 where it is about no text
   */
  public record Invalid(String name, String reason, int line, int column) {}
}
