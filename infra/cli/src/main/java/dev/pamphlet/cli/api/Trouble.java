package dev.pamphlet.cli.api;

/** Why a request did not do what it was meant to, in one line for a person. */
public abstract sealed class Trouble extends RuntimeException
    permits Refused, NotAllowed, Unanswered {

  private static final long serialVersionUID = 1;

  Trouble(String message, Throwable cause) {
    super(message, cause);
  }

  /** Whether it is pointless to send anything else. */
  public abstract boolean isOfEveryRequest();
}
