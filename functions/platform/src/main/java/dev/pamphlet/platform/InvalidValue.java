package dev.pamphlet.platform;

/**
 * A value that its type refuses. The message is for the sender of the value and reaches it as it
 * stands, so it never repeats the value itself.
 */
public final class InvalidValue extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  public InvalidValue(String message) {
    super(message);
  }
}
