package dev.pamphlet.platform.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A body as the gateway sends it: as text or, where the flag says so, in base64, for any media
 * type.
 */
record Body(String carried, boolean base64) {

  /**
   * The bytes that the client sent.
   *
   * @throws Problem 400 when it is marked as base64 but is not
   */
  byte[] bytes() {
    if (!base64) {
      return carried.getBytes(StandardCharsets.UTF_8);
    }
    try {
      return Base64.getDecoder().decode(carried);
    } catch (IllegalArgumentException notBase64) {
      throw Problem.of(ProblemType.MALFORMED_BODY, "The body is marked as base64 but is not.");
    }
  }
}
