package dev.pamphlet.platform.http;

import dev.pamphlet.platform.json.Utf8;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Decodes {@code application/x-www-form-urlencoded} (WHATWG URL, section 5): {@code +} is a space,
 * {@code %} with two digits is a byte. Unlike {@link java.net.URLDecoder} it repairs nothing.
 */
final class FormText {

  private FormText() {}

  /** Decodes one name or value; empty for a broken escape or bytes that are not UTF-8. */
  static Optional<String> decode(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] == '+') {
        bytes.write(' ');
      } else if (raw[i] == '%') {
        int high = i + 1 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
        int low = i + 2 < raw.length ? Character.digit(raw[i + 2], 16) : -1;
        if (high < 0 || low < 0) {
          return Optional.empty();
        }
        bytes.write(high << 4 | low);
        i += 2;
      } else {
        bytes.write(raw[i]);
      }
    }
    return Utf8.decode(bytes.toByteArray());
  }
}
