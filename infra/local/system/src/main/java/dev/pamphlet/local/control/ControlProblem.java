package dev.pamphlet.local.control;

/** Why something under {@code /_local} was not done, in words for the one who asked. */
public final class ControlProblem extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;

  private ControlProblem(int status, String message) {
    super(message);
    this.status = status;
  }

  /** The request says something that is not understood. */
  public static ControlProblem malformed(String message) {
    return new ControlProblem(400, message);
  }

  /** The request is for those on this machine only. */
  static ControlProblem forbidden(String message) {
    return new ControlProblem(403, message);
  }

  /** There is no such thing. */
  public static ControlProblem unknown(String message) {
    return new ControlProblem(404, message);
  }

  /** The thing is there and does not take this method. */
  static ControlProblem wrongMethod(String message) {
    return new ControlProblem(405, message);
  }

  /** The system was not started so that it could be done. */
  public static ControlProblem impossible(String message) {
    return new ControlProblem(409, message);
  }

  int status() {
    return status;
  }
}
