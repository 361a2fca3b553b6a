package dev.pamphlet.newsletter;

import dev.pamphlet.platform.Digest;
import java.nio.charset.StandardCharsets;

/**
 * The words that somebody agrees to.
 *
 * @param version of the text before names were filled in; it changes with every change of words
 * @param text as it was shown
 */
public record Wording(int version, String text) {

  /** The SHA-256 of the text in UTF-8, as 43 characters of base64url. */
  public String digest() {
    return Digest.text(Digest.WHOLE, text.getBytes(StandardCharsets.UTF_8));
  }
}
