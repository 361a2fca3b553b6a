package dev.pamphlet.local.control;

/** The failure of a request under {@code /_local}. The message is for the caller. */
public final class ControlProblem extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;

  private ControlProblem(int status, String message) {
    super(message);
    this.status = status;
  }

  /** The request is malformed. */
  public static ControlProblem malformed(String message) {
    return new ControlProblem(400, message);
  }

  /** The request does not come from this machine. */
  static ControlProblem forbidden(String message) {
    return new ControlProblem(403, message);
  }

  /** The resource does not exist. */
  public static ControlProblem unknown(String message) {
    return new ControlProblem(404, message);
  }

  /** The path exists, but not with this method. */
  static ControlProblem wrongMethod(String message) {
    return new ControlProblem(405, message);
  }

  /**
   * The system was not started with the necessary option, or its state does not allow the request.
   */
  public static ControlProblem impossible(String message) {
    return new ControlProblem(409, message);
  }

  int status() {
    return status;
  }
}
