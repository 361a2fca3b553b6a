package dev.pamphlet.cli.api;

import java.util.List;

/** The API understood the request and refused it. */
public final class Refused extends ApiFailure {

  private static final long serialVersionUID = 1;

  private final int status;
  private final transient List<Invalid> invalid;

  Refused(int status, String message, List<Invalid> invalid) {
    super(message, null);
    this.status = status;
    this.invalid = List.copyOf(invalid);
  }

  @Override
  public boolean affectsEveryRequest() {
    return false;
  }

  /** The HTTP status: 412 if somebody else saved first, 422 if the content is refused. */
  public int status() {
    return status;
  }

  /** The invalid parts of the request, in the order of the response; may be none. */
  public List<Invalid> invalid() {
    return invalid;
  }

  /**
   * An invalid part of a request.
   *
   * @param name of the parameter, header or key
   * @param line in the text that was sent, from 1; 0 if it is not about a text
   * @param column in that line, in code points, from 1; 0 if it is not about a text
   */
  public record Invalid(String name, String reason, int line, int column) {}
}
