package dev.pamphlet.platform;

/**
 * A value that its type refuses. The message is a noun phrase for what was expected: "an email
 * address, such as letters@example.com". The caller adds what was given: "sender is not an email
 * address, …". It never repeats the value.
 */
public final class InvalidValue extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  public InvalidValue(String message) {
    super(message);
  }
}
