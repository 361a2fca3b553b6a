package dev.pamphlet.platform.page;

import dev.pamphlet.platform.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The style of all pages. It stands in each of them, so that a page is one request; the policy
 * allows it by its hash, and no other (CSP level 3, "hash-source").
 */
final class Stylesheet {

  private static final String TEXT = read();
  private static final String POLICY =
      "default-src 'none'; style-src 'sha256-"
          + Base64.getEncoder()
              .encodeToString(Digest.sha256(Digest.WHOLE, TEXT.getBytes(StandardCharsets.UTF_8)))
          + "'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private Stylesheet() {}

  static String text() {
    return TEXT;
  }

  /** The content security policy of a page with this style. */
  static String policy() {
    return POLICY;
  }

  private static String read() {
    try (InputStream css = Stylesheet.class.getResourceAsStream("page.css")) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
