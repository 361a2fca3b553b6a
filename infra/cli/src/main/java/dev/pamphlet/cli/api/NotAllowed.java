package dev.pamphlet.cli.api;

/** The request could not be signed, or whoever signed it may not make it. */
public final class NotAllowed extends Trouble {

  private static final long serialVersionUID = 1;

  NotAllowed(String message) {
    super(message, null);
  }

  NotAllowed(String message, Throwable cause) {
    super(message, cause);
  }

  @Override
  public boolean isOfEveryRequest() {
    return true;
  }
}
