package dev.pamphlet.platform.json;

/**
 * Bytes that are not the expected JSON. The message tells the sender what is wrong and where; it
 * never repeats what was sent.
 */
public final class MalformedJson extends RuntimeException {

  private static final long serialVersionUID = 1;

  MalformedJson(String message) {
    super(message, null, false, false);
  }
}
