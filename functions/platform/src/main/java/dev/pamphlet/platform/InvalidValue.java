package dev.pamphlet.platform;

/**
 * A value that its type refuses. The message is a sentence for whoever sent the value: it says what
 * would be accepted and reaches the caller as it stands, so it never repeats the value itself.
 */
public final class InvalidValue extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  public InvalidValue(String message) {
    super(message);
  }
}
