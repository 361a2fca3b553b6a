package dev.pamphlet.platform.json;

/**
 * Bytes that are not the JSON asked for. The message is a sentence for the sender: what is wrong,
 * and where; it never repeats what was sent.
 */
public final class MalformedJson extends RuntimeException {

  private static final long serialVersionUID = 1;

  MalformedJson(String message) {
    super(message, null, false, false);
  }
}
