package dev.pamphlet.local.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Percent-encoding (RFC 3986, section 2.1) for paths, queries and signatures. */
public final class PercentEncoding {

  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  private PercentEncoding() {}

  /** Decodes a path; empty when an escape is malformed or the bytes are not UTF-8. */
  public static Optional<String> decodePath(String encoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
    return decodeInto(bytes, encoded) ? utf8(bytes.toByteArray()) : Optional.empty();
  }

  /** The text of UTF-8 bytes; empty if they are malformed. */
  public static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }

  /**
   * Decodes a name or value of a query string, in which a plus sign is a space. Malformed escapes
   * stay as they are, for the function to interpret, which gets the query as sent.
   */
  public static String decodeQuery(String encoded) {
    return new String(queryBytes(encoded), StandardCharsets.UTF_8);
  }

  /** The same as bytes, for encoding them again in another form. */
  static byte[] queryBytes(String encoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
    decodeInto(bytes, encoded.replace('+', ' '));
    return bytes.toByteArray();
  }

  /**
   * Encodes everything but the unreserved characters, in upper case, as Signature Version 4
   * requires.
   */
  static String encode(byte[] bytes) {
    StringBuilder encoded = new StringBuilder(bytes.length);
    for (byte each : bytes) {
      char character = (char) (each & 0xFF);
      if (UNRESERVED.indexOf(character) >= 0) {
        encoded.append(character);
      } else {
        encoded.append('%').append(HEX[character >> 4]).append(HEX[character & 0xF]);
      }
    }
    return encoded.toString();
  }

  private static boolean decodeInto(ByteArrayOutputStream bytes, String encoded) {
    boolean wellFormed = true;
    byte[] raw = encoded.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] != '%') {
        bytes.write(raw[i]);
      } else if (i + 2 < raw.length && hex(raw[i + 1]) >= 0 && hex(raw[i + 2]) >= 0) {
        bytes.write(hex(raw[i + 1]) << 4 | hex(raw[i + 2]));
        i += 2;
      } else {
        bytes.write(raw[i]);
        wellFormed = false;
      }
    }
    return wellFormed;
  }

  private static int hex(byte digit) {
    return Character.digit(digit, 16);
  }
}
